/** What the rules of ClaimReview ask of values: is it a text, an address, a date, a number? Pure. */
import { isDateOrTime } from "../when.ts";

export type Thing = Readonly<Record<string, unknown>>;

export const thingIn = (value: unknown): Thing | null => (typeof value === "object" && value !== null && !Array.isArray(value) ? value as Thing : null);

export const listIn = (value: unknown): readonly unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

/** Text with something in it. */
export const textIn = (value: unknown): string | null => (typeof value === "string" && value.trim() !== "" ? value : null);

export const isOfType = (thing: Thing, ...types: readonly string[]): boolean => listIn(thing["@type"]).some((type) => types.includes(String(type)));

/** Absolute, http or https, without a name or password in it. */
export function addressIn(value: unknown): URL | null {
  if (typeof value !== "string" || !/^https?:\/\//i.test(value)) return null;
  const url = URL.parse(value);
  return url && url.username === "" && url.password === "" ? url : null;
}

/** A date, or a time; with seconds or without, as ISO 8601 allows both. */
export const isDate = (value: unknown): value is string => typeof value === "string" && isDateOrTime(value.replace(/(T\d{2}:\d{2})(?=Z|[+-])/, "$1:00"));

/** What a value that must be a number comes to; null when it cannot be evaluated as one. */
export function numberIn(value: unknown): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  return typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : null;
}

/** A tag of HTML, or an entity where a character should stand. */
export const holdsMarkup = (value: string): boolean => /<\/?[a-z][^<>]*>|<!--|&(?:#\d+|#x[\da-f]+|[a-z]{2,8});/i.test(value);

export const holdsControls = (value: string): boolean => /[^\P{Control}\n\t]|[\uFFFE\uFFFF]/u.test(value) || !value.isWellFormed();

/** A name or number that means something on its own network alone. */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.toLowerCase();
  return /(^|\.)(localhost|local|internal|test|home\.arpa)$/.test(host) || /^(0|10|127)\.|^192\.168\.|^169\.254\.|^172\.(1[6-9]|2\d|3[01])\./.test(host)
    || /^\[(::1|::|f[cd][\da-f]{2}:|fe[89ab][\da-f]:)/.test(host) || (!host.includes(".") && !host.startsWith("["));
}
