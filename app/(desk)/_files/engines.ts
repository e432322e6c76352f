/** Engines that look for a picture elsewhere. The person opens them; the desk never does. Pure. */

type Engine = { name: string; /** Where a picture is looked for by its address. */ by: (url: string) => string; /** Where one is uploaded by hand. */ home: string };

const asked = (base: string, parameters: Record<string, string>): string => `${base}?${new URLSearchParams(parameters).toString()}`;

export const engines: readonly Engine[] = [
  { name: "Google Lens", by: (url) => asked("https://lens.google.com/uploadbyurl", { url }), home: "https://images.google.com/" },
  { name: "Bing", by: (url) => asked("https://www.bing.com/images/search", { view: "detailv2", iss: "sbi", q: `imgurl:${url}` }), home: "https://www.bing.com/visualsearch" },
  { name: "Yandex", by: (url) => asked("https://yandex.com/images/search", { rpt: "imageview", url }), home: "https://yandex.com/images/" },
  { name: "TinEye", by: (url) => asked("https://tineye.com/search", { url }), home: "https://tineye.com/" },
];

/** Whether an address leads to a picture itself, as far as it shows: engines can do nothing with the page around it. */
export function isOfPicture(url: string | null): url is string {
  try {
    const { protocol, pathname, searchParams } = new URL(url ?? "");
    return /^https?:$/.test(protocol) && (/\.(jpe?g|png|gif|webp|avif|bmp|tiff?)$/i.test(pathname) || /^(jpe?g|png|webp)$/i.test(searchParams.get("format") ?? ""));
  } catch {
    return false;
  }
}
