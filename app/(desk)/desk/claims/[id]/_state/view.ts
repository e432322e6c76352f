import type { ArticleShape } from "../../../../../../lib/articles/shapes.ts";
import type { Assessment } from "../../../../../../lib/assessment/types.ts";
import type { ClaimShape, CommentShape } from "../../../../../../lib/claims/shapes.ts";
import type { Autosave } from "../../../../../../lib/claims/teamwork.ts";
import type { PermittedAction } from "../../../../../../lib/review/queries.ts";

/** What a claim's screen is first given by the server. */
export type ClaimView = {
  claim: ClaimShape;
  assessment: Assessment;
  permitted: readonly PermittedAction[];
  /** The articles it appears in, with their newest text. */
  articles: readonly ArticleShape[];
  comments: readonly CommentShape[];
  /** What this person was typing when they left. */
  autosave: Autosave | null;
  /** What this desk takes in one file. */
  maxUploadBytes: number;
  now: string;
};
