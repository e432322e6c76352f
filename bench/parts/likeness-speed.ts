/** What hashing a frame and looking it up cost, in milliseconds. */
import { create } from "../../lib/likeness/look-up.ts";
import { hashesOfPicture } from "../../lib/likeness/parts.ts";
import { pdq, type Hash } from "../../lib/likeness/pdq.ts";
import { MAY_BE } from "../../lib/likeness/thresholds.ts";
import { median, type Row } from "../suite.ts";
import { randomFrom } from "./likeness-scenes.ts";

const ROUNDS = 9;
const AMONG = [1_000_000, 5_000_000];
/** All parts of a frame and their mirrors; and one alone. */
const ASKED = [1, 90];

export function speed(say: (words: string) => void): Row[] {
  const random = randomFrom(3);
  const pixels = Uint8Array.from({ length: 256 * 256 }, () => random() * 256);
  const picture = { pixels, width: 256, height: 256 };
  const rows: Row[] = [timed("hashing a frame of 256 px", "PDQ alone", () => pdq(picture)), timed("hashing a frame of 256 px", "all parts, and mirrored", () => hashesOfPicture(picture))];
  const aHash = (): Hash => Uint32Array.from({ length: 8 }, () => random() * 2 ** 32);
  const lookUp = create();
  for (const among of AMONG) {
    say(`filling the look-up with ${among.toLocaleString("en")} hashes`);
    while (lookUp.size < among) lookUp.add(aHash(), lookUp.size >>> 2);
    for (const asked of ASKED) {
      const hashes = Array.from({ length: asked }, aHash);
      rows.push(timed(`look-up among ${among.toLocaleString("en")}`, asked === 1 ? "one hash" : `a frame (${asked} hashes)`, () => lookUp.find(hashes, MAY_BE)));
    }
  }
  return rows;
}

function timed(group: string, name: string, once: () => unknown): Row {
  for (let at = 0; at < 3; at += 1) once();
  const runs = Array.from({ length: ROUNDS }, () => {
    const began = process.cpuUsage().user;
    once();
    return (process.cpuUsage().user - began) / 1000;
  });
  return { group, name, figure: median(runs), unit: "ms of processor", runs, ratios: {} };
}
