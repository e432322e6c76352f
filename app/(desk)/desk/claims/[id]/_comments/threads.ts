/** Comments as threads: on the claim as a whole, on one of its fields, on an item, or on a field of an item. */
import type { CommentShape } from "../../../../../../lib/claims/shapes.ts";

/** Where a comment hangs. An item as a whole is the field `evidence` of it. */
export type On = { field: string; evidenceId: string | null };
export type Thread = { on: On | null; key: string; open: CommentShape[]; resolved: CommentShape[] };

export const keyOf = (on: On | null): string => (on ? `${on.evidenceId ?? "claim"} ${on.field}` : "claim");

/** Each place once, in the order of its first comment. */
export function threadsOf(comments: readonly CommentShape[]): Thread[] {
  const threads = new Map<string, Thread>();
  for (const comment of comments) {
    const key = keyOf(comment.on);
    const thread = threads.get(key) ?? { on: comment.on, key, open: [], resolved: [] };
    (comment.resolvedAt ? thread.resolved : thread.open).push(comment);
    threads.set(key, thread);
  }
  return [...threads.values()];
}

/** The thread of one place; an empty one where nobody has written yet. */
export const threadOn = (comments: readonly CommentShape[], on: On | null): Thread =>
  threadsOf(comments.filter((comment) => keyOf(comment.on) === keyOf(on)))[0] ?? { on, key: keyOf(on), open: [], resolved: [] };

/** The threads that hang nowhere among these places: on the claim itself, or on what is not shown. */
export function threadsBeside(comments: readonly CommentShape[], shown: readonly On[]): Thread[] {
  const keys = new Set(shown.map(keyOf));
  return threadsOf(comments).filter(({ key }) => !keys.has(key));
}

export const openCount = (comments: readonly CommentShape[]): number => comments.filter(({ resolvedAt }) => resolvedAt === null).length;
