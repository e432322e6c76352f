/** The site's icon: two rings, each of which is an origin of its own, and what both say. Loads a native renderer. I/O. */
import { Resvg } from "@resvg/resvg-js";
import { element } from "./xml.ts";

const ring = (cx: number) => element("circle", { cx, cy: 16, r: 6.5, fill: "none", stroke: "#fff", "stroke-width": 2.75 });
const drawing = element("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: "0 0 32 32" },
  element("rect", { width: 32, height: 32, rx: 7, fill: "#1F4B99" }), ring(12), ring(20));

/** In these numbers of pixels it stands in tabs and bookmarks. */
const sizes = [16, 32] as const;

/**
 * An ICO file of PNGs: a header of 6 bytes, an entry of 16 for each picture, then the pictures (Microsoft, "Icons",
 * ICONDIR and ICONDIRENTRY; PNG within it since Windows Vista).
 */
export function icon(): Uint8Array {
  const pictures = sizes.map((size) => new Resvg(drawing.xml, { fitTo: { mode: "width", value: size } }).render().asPng());
  const head = Buffer.alloc(6 + 16 * sizes.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(sizes.length, 4);
  let offset = head.length;
  pictures.forEach((picture, index) => {
    const entry = 6 + 16 * index;
    const size = sizes[index] ?? 0;
    head.writeUInt8(size, entry);
    head.writeUInt8(size, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(picture.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += picture.length;
  });
  return Buffer.concat([head, ...pictures]);
}
