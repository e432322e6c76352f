/** Which addresses are taken, and the first that is free. I/O, reads alone. */
import { eq } from "drizzle-orm";
import type { Content } from "../claims/content.ts";
import { claims } from "../db/schema/index.ts";
import type { Reader } from "../db/types.ts";
import { freeSlug, slugOf } from "./slug.ts";

export const isTaken = async (reader: Reader, slug: string): Promise<boolean> => (await reader.$count(claims, eq(claims.slug, slug))) > 0;

/** The address a claim gets when nobody chooses one. */
export const madeSlug = (reader: Reader, { statement, language }: Pick<Content, "statement" | "language">): Promise<string> =>
  freeSlug(slugOf(statement, language), (slug) => isTaken(reader, slug));

/** The wanted one, or the first numbered after it that is free. */
export const nearestFree = (reader: Reader, wanted: string): Promise<string> => freeSlug(wanted, (slug) => isTaken(reader, slug));
