/** An event as a sentence: who did what, on which thing. Pure. */
import type { EventShape } from "../../../lib/claims/shapes.ts";
import { sourceFieldWords } from "../_sources/fields";

/** "Editor" + `does` + the thing's name + `after`. Without `named` the sentence says enough without the thing. */
export type Sentence = { does: string; named: boolean; after: string };

export function sentenceOf(event: EventShape): Sentence {
  const { thing: { kind }, action } = event;
  const says = (sentences[kind] ?? {})[action] ?? ((): Words => `did “${action}” to`);
  const words = says(event);
  return typeof words === "string" ? { does: words, named: true, after: "" } : { named: true, after: "", ...words };
}

type Words = string | { does: string; after?: string; named?: boolean };
type Says = (event: EventShape) => Words;

/** "approved revision 7 of", where the event names one. */
const onRevision = (does: string, after?: string): Says => ({ revision }) => ({ does: revision === null ? does : `${does} revision ${revision} of`, ...(after ? { after } : {}) });
const alone = (does: string): Says => () => ({ does, named: false });

const claim: Record<string, Says> = {
  create: () => "made the claim",
  edit: ({ revision }) => (revision === null ? "edited" : `wrote revision ${revision} of`),
  assign: ({ by, whom }) => (whom === null ? { does: "left", after: "to nobody" } : whom.id === by.id ? "took" : { does: "gave", after: `to ${whom.name}` }),
  comment: () => "commented on",
  resolve_comment: () => "marked a comment as resolved on",
  submit: onRevision("submitted", "for review"),
  withdraw: () => ({ does: "took", after: "back from review" }),
  request_changes: () => "requested changes to",
  approve: onRevision("approved"),
  withdraw_approval: () => "withdrew the approval of",
  publish: onRevision("published"),
  schedule: () => "scheduled the publication of",
  unschedule: () => "cancelled the schedule of",
  reopen: () => "reopened",
  abandon: () => ({ does: "put", after: "back to its last publication" }),
  discard: () => "discarded",
  restore: () => "restored",
  retract: () => "retracted the verdict on",
  match_other: () => ({ does: "matched another publisher’s check to", after: "" }),
  ask_capture: () => "asked for a capture of evidence of",
  cancel_capture: () => "stopped a capture of evidence of",
  capture: () => "captured evidence of",
  unmatch_other: () => ({ does: "took another publisher’s check away from", after: "" }),
};

const articleFieldWords: Record<string, string> = { title: "title", publisher: "publisher", author: "author", url: "address", language: "language", publishedAt: "date", showFullText: "whether readers get the full text" };
const sourceWords: Record<string, string> = sourceFieldWords;
const settingWords: Record<string, string> = { deskName: "its name", language: "its language", fourEyes: "four eyes", notice: "the notice" };

const article: Record<string, Says> = {
  create: () => "added the article",
  edit: ({ fields }) => (fields.length === 0 ? "edited the article" : `changed ${listed(fields, articleFieldWords)} of the article`),
  import_version: () => "imported a new version of the article",
  ask_capture: () => "asked for a capture of the article",
  cancel_capture: () => "stopped the capture of the article",
  capture: () => "captured the article",
};

const source: Record<string, Says> = {
  create: () => "added the source",
  edit: ({ fields }) => (fields.length === 0 ? "edited the source" : `changed ${listed(fields, sourceWords)} of the source`),
};

const person: Record<string, Says> = {
  create: () => "made an account for",
  invite: () => "invited",
  accept_invitation: alone("came in by an invitation"),
  set_up: alone("set up the desk"),
  sign_in: alone("signed in"),
  sign_out: alone("signed out"),
  prove: alone("gave the password again"),
  change_password: alone("changed their own password"),
  reset_password: () => "reset the password of",
  sign_out_everywhere: () => ({ does: "signed", after: "out everywhere" }),
  revoke_tokens: () => "revoked every token of",
  edit: ({ fields }) => {
    if (fields.includes("disabled")) return "disabled the account of";
    if (fields.includes("enabled")) return "enabled the account of";
    return fields.length === 0 ? "changed the account of" : `changed the ${listed(fields, {})} of`;
  },
};

const ofWhom = ({ by, whom }: EventShape): string => (whom && whom.id !== by.id ? `of ${whom.name}` : "");

const token: Record<string, Says> = {
  create: ({ by, whom }) => ({ does: "made the token", after: whom && whom.id !== by.id ? `for ${whom.name}` : "" }),
  revoke: (event) => ({ does: "revoked the token", after: ofWhom(event) }),
};

const settings: Record<string, Says> = {
  edit: ({ fields }) => ({ does: fields.length === 0 ? "changed the desk’s settings" : `changed the desk’s settings: ${listed(fields, settingWords)}`, named: false }),
  verify_evidence: alone("checked every stored file against its hash"),
  offer_set_up: alone("offered the first set-up in the terminal"),
};

const imported: Record<string, Says> = {
  create: () => "began the import of",
  finish: () => "imported",
};

const webhook: Record<string, Says> = {
  create: () => "made the webhook to",
  edit: ({ fields }) => (fields.includes("disabled") ? "paused the webhook to" : fields.includes("enabled") ? "started again the webhook to" : "changed the webhook to"),
  remove: () => "removed the webhook to",
  rotate_secret: () => "exchanged the secret of the webhook to",
  test: () => "tested the webhook to",
  resend: () => ({ does: "sent an event once more to", after: "" }),
  give_up: ({ note }) => ({ does: "gave up the webhook to", after: note ? `: ${note}` : "" }),
};


/** The items have no name: what readers write is in nobody's history. */
const tip: Record<string, Says> = {
  send: alone("sent a tip"),
  take_over: alone("took over a tip"),
  close: alone("put away a tip"),
  mark_spam: alone("marked a tip as spam"),
};

const errorReport: Record<string, Says> = {
  send: alone("reported an error"),
  answer: alone("answered an error report in public"),
  close: alone("put away an error report"),
  mark_spam: alone("marked an error report as spam"),
};

const file: Record<string, Says> = {
  upload: () => "uploaded the file",
  view: () => "viewed the original of the file",
  download: () => "downloaded the original of the file",
  ask_analysis: () => "had the desk look again into the file",
  cancel_analysis: () => "stopped the desk from looking into the file",
  erase: () => ({ does: "erased the bytes of the file", after: "for good" }),
  find_damaged: () => ({ does: "found the bytes of the file", after: "damaged" }),
  find_missing: () => ({ does: "found the bytes of the file", after: "missing" }),
  find_intact: () => ({ does: "found the bytes of the file", after: "intact again" }),
  restore: () => ({ does: "restored the bytes of the file", after: "" }),
};

/** Named by the claim that its evidence belongs to. */
const snapshot: Record<string, Says> = {
  capture: ({ thing: { name } }) => (name === null ? { does: "captured a page", named: false } : "captured a page for"),
};

const sentences: Record<string, Record<string, Says>> = { claim, article, source, person, token, settings, import: imported, webhook, tip, error_report: errorReport, file, snapshot };

function listed(fields: readonly string[], words: Record<string, string>): string {
  return new Intl.ListFormat("en-GB").format(fields.map((field) => (words[field] ?? field).toLowerCase()));
}
