/** The words of what comes from readers. */

export const inboxKinds = ["tip", "error_report"] as const;
export type InboxKind = (typeof inboxKinds)[number];

/** `taken_over`: a tip that became a claim or an article. `answered`: an error report with its public answer. */
export const inboxStates = ["new", "taken_over", "answered", "closed", "spam"] as const;
export type InboxState = (typeof inboxStates)[number];

/** How an item is put away without an answer. */
export const closings = ["closed", "spam"] as const;
export type Closing = (typeof closings)[number];

/** What readers get to see of an error report: the editor's words for what was asked, and the answer. */
export type PublicAnswer = { language: string; question: string; answer: string };

/** A file sent with a tip, where it lies apart from evidence. */
export type QuarantinedFile = { key: string; sha256: string; bytes: number; mediaType: string; name: string };
