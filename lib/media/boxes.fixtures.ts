/** Pieces of picture and film formats, to put together wrongly. */
import { deflateSync, crc32 } from "node:zlib";

export const u32 = (n: number): Buffer => Buffer.from([n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255]);
export const u16 = (n: number): Buffer => Buffer.from([(n >>> 8) & 255, n & 255]);
const le16 = (n: number): Buffer => Buffer.from([n & 255, (n >>> 8) & 255]);
const le32 = (n: number): Buffer => Buffer.from([n & 255, (n >>> 8) & 255, (n >>> 16) & 255, n >>> 24]);
const latin = (text: string): Buffer => Buffer.from(text, "latin1");

export const chunk = (type: string, data: Buffer): Buffer => Buffer.concat([u32(data.length), latin(type), data, u32(crc32(Buffer.concat([latin(type), data])))]);
const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
export const head = (width: number, height: number, depth = 8, colour = 0, interlaced = 0): Buffer => chunk("IHDR", Buffer.concat([u32(width), u32(height), Buffer.from([depth, colour, 0, 0, interlaced])]));
export const png = (...chunks: Buffer[]): Buffer => Buffer.concat([signature, ...chunks, chunk("IEND", Buffer.alloc(0))]);
/** A grey picture whose lines are all of one colour; `depth` bits a pixel. */
export const plain = (width: number, height: number, depth = 8): Buffer => chunk("IDAT", deflateSync(Buffer.alloc((Math.ceil((width * depth) / 8) + 1) * height), { level: 1 }));

export const gif = (width: number, height: number, ...blocks: Buffer[]): Buffer => Buffer.concat([latin("GIF89a"), le16(width), le16(height), Buffer.from([0x80, 0, 0, 0, 0, 0, 255, 255, 255]), ...blocks, Buffer.from([0x3b])]);
export const gifFrame = (width: number, height: number, data = [2, 0x44, 1]): Buffer => Buffer.concat([Buffer.from([0x2c, 0, 0, 0, 0]), le16(width), le16(height), Buffer.from([0, 2, data.length, ...data, 0])]);

export const webp = (width: number, height: number, rest = Buffer.alloc(64)): Buffer => {
  const canvas = Buffer.concat([latin("VP8X"), le32(10), Buffer.from([2, 0, 0, 0]), le32(width - 1).subarray(0, 3), le32(height - 1).subarray(0, 3)]);
  return Buffer.concat([latin("RIFF"), le32(canvas.length + rest.length + 4), latin("WEBP"), canvas, rest]);
};
export const wav = (channels: number, rate: number, size: number, data: Buffer): Buffer => Buffer.concat([latin("RIFF"), le32(0xffffffff), latin("WAVEfmt "), le32(16), le16(1), le16(channels), le32(rate), le32(rate * 2), le16(2), le16(16), latin("data"), le32(size), data]);

export const box = (type: string, ...content: Buffer[]): Buffer => {
  const data = Buffer.concat(content);
  return Buffer.concat([u32(data.length + 8), latin(type), data]);
};
export const ftyp = (brand = "isom"): Buffer => box("ftyp", latin(brand), u32(512), latin(brand));

/** A JPEG segment: marker byte and content. */
export const segment = (marker: number, content: Buffer): Buffer => Buffer.concat([Buffer.from([0xff, marker]), u16(content.length + 2), content]);
export const within = (jpeg: Buffer, ...segments: Buffer[]): Buffer => Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
/** A big-endian TIFF with one long text in its first directory. */
export const tiffText = (tag: number, text: Buffer): Buffer => Buffer.concat([latin("MM\0*"), u32(8), u16(1), u16(tag), u16(2), u32(text.length), u32(26), u32(0), text]);

/** Writes `value` at `offset` behind the first box of the type. */
export const after = (bytes: Buffer, type: string, offset: number, value: Buffer): Buffer => {
  const copy = Buffer.from(bytes);
  const at = copy.indexOf(type, 0, "latin1");
  if (at >= 0) value.copy(copy, at + type.length + offset);
  return copy;
};

const containers = new Set(["moov", "trak", "mdia", "minf", "dinf"]);
/** An MP4 in which every box of the type is another, and the sizes around it agree. */
export function withBox(bytes: Buffer, type: string, other: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at + 8 <= bytes.length; ) {
    const size = bytes.readUInt32BE(at), name = bytes.toString("latin1", at + 4, at + 8);
    const whole = bytes.subarray(at, at + size);
    parts.push(name === type ? other : containers.has(name) ? box(name, withBox(whole.subarray(8), type, other)) : whole);
    at += Math.max(8, size);
  }
  return Buffer.concat(parts);
}
