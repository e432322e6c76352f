/**
 * How a key is written in the desk, and what a keyboard event must look like to be it.
 * "j" a letter, "A" the same with Shift, "1" a digit, "?" a sign, "Enter", "Escape", "ArrowDown",
 * "mod+k" with Ctrl (⌘ on a Mac), "g q" one after the other.
 */

export type Patterns = { byKey: string[]; byCode: string[] };

/**
 * tinykeys patterns for the two maps of the key layer. `byKey` is asked when the layout gives Latin letters
 * (so Dvorak and French hands press the letter shown), `byCode` when it does not (Cyrillic, Greek, Arabic).
 */
export function patternsFor(keys: string): Patterns {
  const presses = keys.split(" ");
  return { byKey: joined(presses.map(pressByKey)), byCode: joined(presses.map(pressByCode)) };
}

/** True when the layout gave a letter that is not Latin: then the key's place decides. */
export function needsCode({ key }: { key: string }): boolean {
  return [...key].length === 1 && /\p{L}/u.test(key) && !/\p{Script=Latin}/u.test(key);
}

/** The caps to show for it, one for each key. */
export function capsFor(keys: string, mac = false): string[] {
  return keys.split(" ").flatMap((press) => press.split("+").map((part) => capNames(mac)[part] ?? part)).map((cap, _, all) =>
    all.length > 1 && all[0] === capNames(mac)["mod"] && /^[a-z]$/.test(cap) ? cap.toUpperCase() : cap);
}

/** Single keys are those that typing would produce: they can be switched off. */
export const isSingleKey = (keys: string): boolean => !keys.includes("mod+") && keys !== "Escape";

type Press = string[];

/** Every way of pressing the first, followed by every way of pressing the next. */
function joined(presses: Press[]): string[] {
  return presses.reduce<string[]>((sofar, ways) => sofar.flatMap((before) => ways.map((way) => `${before} ${way}`.trim())), [""]);
}

function pressByKey(press: string): Press {
  if (/^[a-z]$/.test(press)) return [press];
  if (/^[A-Z]$/.test(press)) return [`Shift+${press}`];
  // French layouts give digits with Shift, and signs in their place: both are the digit shown.
  if (/^\d$/.test(press)) return [`[Shift]+${press}`, `Digit${press}`];
  if (press.startsWith("mod+")) return [`$mod+${press.slice(4)}`];
  if (press.length === 1) return [`[Shift]+[Alt]+${press}`];
  return [press];
}

function pressByCode(press: string): Press {
  const letter = /^(mod\+)?([a-z])$/i.exec(press)?.[2];
  if (!letter) return pressByKey(press);
  const code = `Key${letter.toUpperCase()}`;
  if (press.startsWith("mod+")) return [`$mod+${code}`];
  return [/[A-Z]/.test(letter) ? `Shift+${code}` : code];
}

const capNames = (mac: boolean): Record<string, string> => ({
  mod: mac ? "⌘" : "Ctrl", Escape: "Esc", ArrowDown: "↓", ArrowUp: "↑", ArrowLeft: "←", ArrowRight: "→",
});
