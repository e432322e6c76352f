import { z } from "zod";
import { appearanceShape } from "../claims/shapes.ts";
import { verdicts } from "../claims/words.ts";
import { stages } from "../review/words.ts";

export const articleShape = z.object({
  id: z.string(), version: z.int(), slug: z.string(), title: z.string(), publisher: z.string().nullable(), author: z.string().nullable(),
  url: z.string().nullable(), language: z.string(), publishedAt: z.string().nullable(), showFullText: z.boolean(),
  articleVersion: z.object({ number: z.int(), sha256: z.string(), at: z.string() }),
  text: z.string(),
  appearances: z.array(appearanceShape.extend({
    claimId: z.string(), statement: z.string(), stage: z.enum(stages), verdict: z.enum(verdicts).nullable(), claimVersion: z.int(),
  })),
  createdAt: z.string(), updatedAt: z.string(),
}).meta({ id: "Article" });
export type ArticleShape = z.infer<typeof articleShape>;

export const articleRow = z.object({
  id: z.string(), slug: z.string(), title: z.string(), publisher: z.string().nullable(), language: z.string(),
  publishedAt: z.string().nullable(), articleVersion: z.int(), claims: z.int(), updatedAt: z.string(),
}).meta({ id: "ArticleRow" });
export type ArticleRow = z.infer<typeof articleRow>;
