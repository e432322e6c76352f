import type { InboxKind, InboxState, PublicAnswer, QuarantinedFile } from "../../inbox/words.ts";
import { index, integer, json, table, text, timestamp } from "../columns.ts";

/** What readers sent. Nothing in it says where it came from: no address, no browser, no session. */
export const inboxItems = table("inbox_items", {
  id: text("id").primaryKey(),
  version: integer("version").notNull().default(1),
  kind: text("kind").$type<InboxKind>().notNull(),
  state: text("state").$type<InboxState>().notNull(),
  /** The verdict that an error report is about, and the publication that stood then. */
  slug: text("slug"),
  publicationNumber: integer("publication_number"),
  language: text("language"),
  text: text("text"),
  link: text("link"),
  /** How the reader can be reached: erased with the file when the item is done with. */
  contact: text("contact"),
  file: json("file").$type<QuarantinedFile>(),
  articleId: text("article_id"),
  claimId: text("claim_id"),
  answer: json("answer").$type<PublicAnswer & { correctedIn: number | null; at: string }>(),
  receivedAt: timestamp("received_at").notNull(),
  updatedAt: timestamp("updated_at").notNull(),
}, (t) => [index("inbox_items_at_idx").on(t.receivedAt, t.id), index("inbox_items_state_idx").on(t.state, t.receivedAt, t.id)]);
