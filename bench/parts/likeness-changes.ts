/** What happens to a picture on its way through other people's hands. Each takes 640 by 360 and gives a JPEG. I/O. */
import { execFileSync } from "node:child_process";
import sharp, { type OverlayOptions, type Sharp } from "sharp";
import { HEIGHT, type Random, WIDTH } from "./likeness-scenes.ts";

/** `other` is a picture of something else, for what is put around or behind. */
export type Change = (bytes: Buffer, random: Random, other: Buffer) => Promise<Buffer>;

const out = (image: Sharp, quality = 80): Promise<Buffer> => image.jpeg({ quality }).toBuffer();
const svg = (inner: string): Buffer => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${inner}</svg>`);
const over = (bytes: Buffer, ...layers: OverlayOptions[]): Promise<Buffer> => out(sharp(bytes).composite(layers));

/** What is left is `share` of width and height, somewhere in the picture (`at` from 0 to 1 each way). */
function cropped(share: number, at: (random: Random) => [number, number]): Change {
  return (bytes, random) => {
    const [width, height] = [Math.round(WIDTH * share), Math.round(HEIGHT * share)];
    const [x, y] = at(random);
    return out(sharp(bytes).extract({ left: Math.floor(x * (WIDTH - width)), top: Math.floor(y * (HEIGHT - height)), width, height }));
  };
}
const anywhere = (random: Random): [number, number] => [random(), random()];
const middle = (): [number, number] => [0.5, 0.5];

/** A strip with somebody's mark is cut off along one side. */
const lessStrip: Change = (bytes, random) => {
  const [strip, side] = [random.between(0.05, 0.15), random.one(["left", "right", "top", "bottom"])];
  const [width, height] = side === "left" || side === "right" ? [Math.round(WIDTH * (1 - strip)), HEIGHT] : [WIDTH, Math.round(HEIGHT * (1 - strip))];
  return out(sharp(bytes).extract({ left: side === "left" ? WIDTH - width : 0, top: side === "top" ? HEIGHT - height : 0, width, height }));
};
const square: Change = (bytes) => out(sharp(bytes).resize(HEIGHT, HEIGHT, { fit: "cover" }));

const mirror: Change = (bytes) => out(sharp(bytes).flop());
const logo: Change = (bytes, random) => {
  const x = random() < 0.5 ? 16 : WIDTH - 126;
  return over(bytes, { input: svg(`<rect x="${x}" y="14" width="110" height="44" rx="6" fill="hsl(${random.between(0, 360)} 80% 45%)"/><text x="${x + 12}" y="44" font-family="sans-serif" font-size="24" fill="#fff">NEWS 5</text>`) });
};
const caption: Change = (bytes) => over(bytes, { input: svg(`<rect y="${HEIGHT * 0.82}" width="${WIDTH}" height="${HEIGHT * 0.18}" fill="#b00"/><text x="20" y="${HEIGHT * 0.93}" font-family="sans-serif" font-size="26" fill="#fff">BREAKING: seen in the east of the city</text>`) });
const small: Change = (bytes) => out(sharp(bytes).resize(480), 60);
const lowBitrate: Change = async (bytes) => {
  const clip = execFileSync("ffmpeg", ["-v", "error", "-f", "image2pipe", "-i", "-", "-vf", "scale=426:240", "-c:v", "libx264", "-preset", "veryfast", "-crf", "43", "-pix_fmt", "yuv420p", "-f", "matroska", "-"], { input: bytes, maxBuffer: 2 ** 24 });
  return execFileSync("ffmpeg", ["-v", "error", "-i", "-", "-frames:v", "1", "-f", "image2pipe", "-c:v", "mjpeg", "-q:v", "4", "-"], { input: clip, maxBuffer: 2 ** 24 });
};
const barred = (vertical: number, horizontal: number): Change => (bytes) => out(sharp(bytes).extend({ top: vertical, bottom: vertical, left: horizontal, right: horizontal, background: "#000" }));
/** On its side screens, enlarged and blurred, as phones' videos are shown. */
const blurredSides: Change = async (bytes) => {
  const back = await sharp(bytes).resize(WIDTH * 2, HEIGHT * 2).extract({ left: WIDTH / 2, top: HEIGHT / 2, width: WIDTH, height: HEIGHT }).blur(18).toBuffer();
  return over(back, { input: await sharp(bytes).resize(Math.round(WIDTH * 0.7), HEIGHT, { fit: "cover" }).toBuffer() });
};
const inAnother = (share: number): Change => async (bytes, random, other) => {
  const [width, height] = [Math.round(WIDTH * share), Math.round(HEIGHT * share)];
  return over(other, { input: await sharp(bytes).resize(width, height).toBuffer(), left: random() < 0.5 ? 12 : WIDTH - width - 12, top: HEIGHT - height - 12 });
};
/** Recorded off a player: its frame around, a title above, a progress bar below. */
const recorded: Change = async (bytes) => {
  const picture = await sharp(bytes).resize(Math.round(WIDTH * 0.8), Math.round(HEIGHT * 0.8)).toBuffer();
  const player = svg(`<rect width="${WIDTH}" height="${HEIGHT}" fill="#1d1d20"/><text x="64" y="24" font-family="sans-serif" font-size="17" fill="#ddd">clip.mp4: Player</text><circle cx="78" cy="${HEIGHT - 18}" r="9" fill="#eee"/><rect x="100" y="${HEIGHT - 21}" width="440" height="5" fill="#777"/><rect x="100" y="${HEIGHT - 21}" width="150" height="5" fill="#e33"/>`);
  return out(sharp(player).composite([{ input: picture, left: Math.round(WIDTH * 0.1), top: Math.round(HEIGHT * 0.09) }]), 70);
};
const after = (...changes: Change[]): Change => async (bytes, random, other) => {
  let now = bytes;
  for (const change of changes) now = await sharp(await change(now, random, other)).resize(WIDTH, HEIGHT, { fit: "fill" }).jpeg({ quality: 90 }).toBuffer();
  return now;
};

export const changes: Record<string, Change> = {
  "crop 4 %": cropped(0.96, anywhere),
  "crop 8 %": cropped(0.92, anywhere),
  "crop 15 %": cropped(0.85, anywhere),
  "crop 15 % from each side": cropped(0.7, middle),
  "a strip of 5 to 15 % cut off": lessStrip,
  "cut to a square": square,
  mirror,
  "mirror and crop 8 %": after(mirror, cropped(0.92, anywhere)),
  logo,
  "caption bar": caption,
  "480 px wide": small,
  "low bitrate": lowBitrate,
  "brighter, more contrast": (bytes) => out(sharp(bytes).linear(1.35, -8)),
  "darker, flatter": (bytes) => out(sharp(bytes).gamma(1.6).linear(0.65, 20)),
  letterbox: barred(45, 0),
  pillarbox: barred(0, 110),
  "blurred sides": blurredSides,
  "within another picture, 75 %": inAnother(0.75),
  "within another picture, 50 %": inAnother(0.5),
  "recorded off a player": recorded,
  "crop 8 %, caption, 480 px": after(cropped(0.92, anywhere), caption, small),
};
