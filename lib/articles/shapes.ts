import { z } from "zod";
import { appearanceShape, personRef } from "../claims/shapes.ts";
import { verdicts } from "../claims/words.ts";
import { stages } from "../review/words.ts";

/** Where an anchor was put by hand, in the version it was made against; where it stands now is the appearance's own. */
const madeAnchor = z.object({ articleVersion: z.int(), exact: z.string(), start: z.int(), end: z.int() });

export const articleShape = z.object({
  id: z.string(), version: z.int(), slug: z.string(), title: z.string(), publisher: z.string().nullable(), author: z.string().nullable(),
  url: z.string().nullable(), language: z.string(), publishedAt: z.string().nullable(), showFullText: z.boolean(),
  articleVersion: z.object({ number: z.int(), sha256: z.string(), at: z.string() }),
  text: z.string(),
  appearances: z.array(appearanceShape.extend({
    claimId: z.string(), statement: z.string(), language: z.string(), stage: z.enum(stages), verdict: z.enum(verdicts).nullable(), claimVersion: z.int(),
    retracted: z.boolean(), assignee: personRef.nullable(), made: madeAnchor.nullable(),
  })),
  createdAt: z.string(), updatedAt: z.string(),
}).meta({ id: "Article" });
export type ArticleShape = z.infer<typeof articleShape>;

export const articleVersionRow = z.object({ number: z.int(), sha256: z.string(), at: z.string(), by: personRef, characters: z.int() }).meta({ id: "ArticleVersionRow" });
export type ArticleVersionRow = z.infer<typeof articleVersionRow>;

export const articleVersionShape = z.object({ number: z.int(), text: z.string(), sha256: z.string(), at: z.string() }).meta({ id: "ArticleVersion" });
export type ArticleVersionShape = z.infer<typeof articleVersionShape>;

export const articleRow = z.object({
  id: z.string(), slug: z.string(), title: z.string(), publisher: z.string().nullable(), language: z.string(),
  publishedAt: z.string().nullable(), articleVersion: z.int(), claims: z.int(), updatedAt: z.string(),
}).meta({ id: "ArticleRow" });
export type ArticleRow = z.infer<typeof articleRow>;
