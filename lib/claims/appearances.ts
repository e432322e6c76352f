/** Where a claim appears: commands that add, mend, mark as first and remove. */
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { locate } from "../articles/anchor.ts";
import type { Scope } from "../command.ts";
import { articles, articleVersions } from "../db/schema/index.ts";
import { DomainError } from "../errors.ts";
import { edits } from "./editing.ts";
import type { Anchor, Appearance, Content } from "./content.ts";
import { type AnchorInput, type AppearanceInput, appearanceChange, newAppearance, versionOnlyOf } from "./schema.ts";

export const addAppearance = edits(newAppearance, async (scope, { content }, { version: _, ...given }) => {
  const appearance = await placeAppearance(scope, given, content.appearances, "");
  return { ...content, appearances: withFirst([...content.appearances, appearance], given.first ? appearance.id : null) };
});

/** Mends an anchor by hand, against the newest version of its article, or marks the appearance as the first. */
export const editAppearance = edits(appearanceChange.extend({ appearanceId: z.string() }), async (scope, { content }, given) => {
  const present = appearanceIn(content, given.appearanceId);
  const changed = { ...present, ...(given.url !== undefined && urlFor(present, given.url)), ...(given.anchor && (await anchorFor(scope, present, given.anchor))) };
  const appearances = content.appearances.map((appearance) => (appearance.id === changed.id ? changed : appearance));
  return { ...content, appearances: withFirst(appearances, given.first ? changed.id : null) };
});

export const removeAppearance = edits(versionOnlyOf("appearanceId"), async (_, { content }, { appearanceId }) => {
  const gone = appearanceIn(content, appearanceId);
  return { ...content, appearances: withFirst(content.appearances.filter((appearance) => appearance.id !== gone.id), null) };
});

/** Turns input into an appearance; throws invalid, with the candidates in words, when its passage cannot be placed. */
export async function placeAppearance(scope: Scope, given: AppearanceInput, others: readonly Appearance[], path: string): Promise<Appearance> {
  const base = { id: scope.newId(), first: others.length === 0, url: given.url ?? null, articleId: given.articleId ?? null, articleVersion: null, anchor: null };
  if (given.articleId === undefined || !given.anchor) {
    if (given.articleId !== undefined) await newestText(scope, given.articleId, path);
    return base;
  }
  const { number, text } = await newestText(scope, given.articleId, path);
  return { ...base, articleVersion: number, anchor: anchorIn(text, given.anchor, path) };
}

async function anchorFor(scope: Scope, present: Appearance, given: AnchorInput): Promise<Partial<Appearance>> {
  if (!present.articleId) throw new DomainError("invalid", "Only a passage of an article can be anchored.", { fields: { anchor: "this appearance is an address" } });
  const { number, text } = await newestText(scope, present.articleId, "");
  return { articleVersion: number, anchor: anchorIn(text, given, "") };
}

function urlFor(present: Appearance, url: string): Partial<Appearance> {
  if (present.articleId) throw new DomainError("invalid", "This appearance is an article; its address is the article's.", { fields: { url: "belongs to the article" } });
  return { url };
}

async function newestText({ tx }: Scope, articleId: string, path: string): Promise<{ number: number; text: string }> {
  const [found] = await tx.select({ number: articleVersions.number, text: articleVersions.text }).from(articles)
    .innerJoin(articleVersions, and(eq(articleVersions.articleId, articles.id), eq(articleVersions.number, articles.articleVersion)))
    .where(eq(articles.id, articleId));
  if (!found) throw new DomainError("invalid", "There is no such article.", { fields: { [joined(path, "articleId")]: "no such article" } });
  return found;
}

/** A new anchor must match: none, or several that prefix and suffix do not decide between, is refused with the candidates. */
function anchorIn(text: string, given: AnchorInput, path: string): Anchor {
  const located = locate(text, given);
  if (located.found === "one") return located.anchor;
  const chosen = located.candidates.find((candidate) => located.found === "several" && candidate.start === given.start);
  if (chosen) return chosen;
  const candidates = located.candidates.slice(0, 10);
  const detail = located.found === "none"
    ? "These words do not occur in the article."
    : `These words occur ${located.candidates.length} times in the article: give more of the text before or after them.`;
  throw new DomainError("invalid", detail, { fields: { [joined(path, "anchor.exact")]: detail }, current: { candidates } });
}

function appearanceIn(content: Content, id: string): Appearance {
  const found = content.appearances.find((appearance) => appearance.id === id);
  if (!found) throw new DomainError("not_found", "There is no such appearance of this claim.");
  return found;
}

/** Exactly one appearance is the first, as long as there is one. */
function withFirst(appearances: Appearance[], chosen: string | null): Appearance[] {
  const first = chosen ?? appearances.find((appearance) => appearance.first)?.id ?? appearances[0]?.id;
  return appearances.map((appearance) => ({ ...appearance, first: appearance.id === first }));
}

const joined = (path: string, field: string): string => (path ? `${path}.${field}` : field);
