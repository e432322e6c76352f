import type { Reliability, SourceKind } from "../../sources/words.ts";
import { boolean, index, integer, json, table, text, timestamp, uniqueIndex } from "../columns.ts";

export const sources = table("sources", {
  id: text("id").primaryKey(),
  version: integer("version").notNull().default(1),
  /** Public; a confidential source has none. */
  slug: text("slug"),
  name: text("name").notNull(),
  aliases: json("aliases").$type<string[]>().notNull(),
  kind: text("kind").$type<SourceKind>().notNull(),
  affiliation: text("affiliation").notNull(),
  reliability: text("reliability").$type<Reliability>().notNull(),
  reliabilityReason: text("reliability_reason"),
  languages: json("languages").$type<string[]>().notNull(),
  url: text("url"),
  notes: text("notes"),
  confidential: boolean("confidential").notNull().default(false),
  publicDescription: text("public_description"),
  /** Name and aliases, folded (lib/sources/fold.ts), one per line: what search looks in. */
  searchText: text("search_text").notNull(),
  createdBy: text("created_by").notNull(),
  createdAt: timestamp("created_at").notNull(),
  updatedAt: timestamp("updated_at").notNull(),
}, (t) => [uniqueIndex("sources_slug_key").on(t.slug), index("sources_name_idx").on(t.name, t.id)]);
