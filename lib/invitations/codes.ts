/** The set-up code: read off a terminal and typed by hand, so without letters that look alike. */
import { randomInt } from "node:crypto";

const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 20;

/** 100 random bits, in groups of four: `7KQM-2X0F-…`. */
export function newSetUpCode(): string {
  const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return letters.replace(/(.{4})(?=.)/g, "$1-");
}

/** The code as it was made, from what was typed: capitals, hyphens and look-alikes do not matter. */
export function readSetUpCode(typed: string): string {
  const letters = typed.toUpperCase().replaceAll("O", "0").replaceAll(/[IL]/g, "1").replaceAll(/[^0-9A-Z]/g, "");
  return letters.replace(/(.{4})(?=.)/g, "$1-");
}
