/** The originals of the likeness bench: drawn, computed by ffmpeg, clouds of noise, and pages in Chromium. I/O. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import sharp from "sharp";
import { drawn, type Drawing, HEIGHT, type Random, randomFrom, WIDTH } from "./likeness-scenes.ts";

export type Original = { name: string; kind: string; bytes: Buffer };

const DRAWN: Record<Drawing, number> = { landscape: 12, street: 12, speaker: 14, night: 6, slide: 8 };

/** Sources that ffmpeg computes (its filter documentation, "Video Sources"), each at some second. */
const COMPUTED: readonly (readonly [source: string, at: number])[] = [
  ["mandelbrot=start_scale=2.5", 0], ["mandelbrot=start_x=-0.7437:start_y=-0.1318:start_scale=0.02", 1], ["mandelbrot=start_x=-0.16:start_y=-1.04:start_scale=0.05", 0],
  ["life=ratio=0.4:seed=3:mold=20:life_color=0xC8FF90:death_color=0x305030,gblur=3", 3], ["life=ratio=0.2:seed=8:mold=60:life_color=0xF0E0C0:death_color=0x803020,gblur=5", 5],
  ["testsrc2", 2], ["smptehdbars", 0], ["cellauto=rule=110:seed=4:scroll=0,gblur=2", 4], ["cellauto=rule=30:seed=9:scroll=0,gblur=4", 6],
  ["gradients=n=6:seed=5", 1], ["gradients=n=8:seed=77", 2], ["sierpinski=type=carpet:seed=2", 2],
];

/** All of them, the same each time but for what fonts and browser the machine has. */
export async function originals(): Promise<Original[]> {
  const made: Original[] = [];
  for (const [kind, count] of Object.entries(DRAWN) as [Drawing, number][]) {
    for (let seed = 1; seed <= count; seed += 1) made.push({ name: `${kind} ${seed}`, kind, bytes: await asJpeg(Buffer.from(drawn(kind, seed * 101 + kind.length))) });
  }
  for (const [source, at] of COMPUTED) made.push({ name: source, kind: "computed", bytes: await asJpeg(computed(source, at)) });
  for (let seed = 1; seed <= 10; seed += 1) made.push({ name: `clouds ${seed}`, kind: "clouds", bytes: await clouds(randomFrom(seed * 7)) });
  return [...made, ...await pages(12)];
}

const asJpeg = (bytes: Buffer): Promise<Buffer> => sharp(bytes).flatten().resize(WIDTH, HEIGHT, { fit: "cover" }).jpeg({ quality: 92 }).toBuffer();

function computed(source: string, at: number): Buffer {
  const [generator = "", ...filters] = source.split(",");
  const sized = `${generator}${generator.includes("=") ? ":" : "="}size=${WIDTH}x${HEIGHT}`;
  return execFileSync("ffmpeg", ["-v", "error", "-f", "lavfi", "-i", [sized, ...filters].join(","), "-ss", String(at), "-frames:v", "1", "-f", "image2pipe", "-c:v", "png", "-"], { maxBuffer: 2 ** 26 });
}

/** Noise in octaves, as in clouds, smoke, foliage and sand, with some shapes in front. */
async function clouds(random: Random): Promise<Buffer> {
  const layers = await Promise.all([4, 9, 20, 45, 160].map(async (columns, octave) => {
    const rows = Math.ceil((columns * HEIGHT) / WIDTH);
    const pixels = Buffer.from(Array.from({ length: columns * rows * 3 }, () => Math.floor(random() * 256)));
    const input = await sharp(pixels, { raw: { width: columns, height: rows, channels: 3 } }).resize(WIDTH, HEIGHT, { fit: "fill", kernel: "cubic" }).ensureAlpha(1 / (octave + 1)).png().toBuffer();
    return { input };
  }));
  const shapes = Array.from({ length: 5 }, () => `<ellipse cx="${random.between(0, WIDTH)}" cy="${random.between(0, HEIGHT)}" rx="${random.between(10, 90)}" ry="${random.between(10, 60)}" fill="hsl(${random.between(0, 360)} 40% 40%)" opacity="0.6"/>`).join("");
  const front = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${shapes}</svg>`);
  return sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: "#888" } }).composite([...layers, { input: front }]).jpeg({ quality: 92 }).toBuffer();
}

const CHROMIUM = [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Screenshots of made-up pages in three layouts: a post, an article, a table. None without Chromium. */
async function pages(count: number): Promise<Original[]> {
  const executablePath = CHROMIUM.find((path) => path && existsSync(path));
  if (!executablePath) return [];
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage({ viewport: { width: WIDTH * 2, height: HEIGHT * 2 } });
    const made: Original[] = [];
    for (let seed = 1; seed <= count; seed += 1) {
      await page.setContent(pageOf(randomFrom(seed * 31), seed));
      made.push({ name: `page ${seed}`, kind: "page", bytes: await asJpeg(await page.screenshot()) });
    }
    return made;
  } finally {
    await browser.close();
  }
}

function pageOf(random: Random, seed: number): string {
  const text = (count: number): string => Array.from({ length: count }, () => "lorem".slice(0, 2 + Math.floor(random() * 3)) + "ipsumdolorsitamet".slice(0, Math.floor(random() * 9))).join(" ");
  const picture = `<div style="width:100%;overflow:hidden">${drawn(random.one(["landscape", "street", "speaker"]), 9000 + seed)}</div>`;
  const layouts = [
    `<main style="width:600px;margin:20px auto;background:#fff;border:1px solid #ccd;padding:16px"><b>${text(2)}</b><p>${text(30)}</p>${picture}</main>`,
    `<header style="background:hsl(${random.between(0, 360)} 50% 30%);height:70px"></header><main style="display:flex;gap:30px;padding:24px"><article style="flex:2"><h1>${text(7)}</h1>${picture}<p>${text(120)}</p></article><aside style="flex:1">${`<p style="background:#eee;padding:14px">${text(18)}</p>`.repeat(4)}</aside></main>`,
    `<h2>${text(4)}</h2><table border=1 cellpadding=9 style="border-collapse:collapse;width:90%">${Array.from({ length: 14 }, () => `<tr>${Array.from({ length: 6 }, () => `<td style="background:hsl(${random.between(0, 360)} 40% ${random.between(60, 98)}%)">${text(2)}</td>`).join("")}</tr>`).join("")}</table>`,
  ];
  return `<body style="font:18px serif;background:#f4f4f6;margin:0 12px">${layouts[seed % layouts.length]}</body>`;
}
