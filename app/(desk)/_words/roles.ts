import type { Role, TokenScope } from "../../../lib/people/words.ts";

export const roleWords: Record<Role, string> = { fact_checker: "Fact-checker", editor: "Editor", admin: "Admin" };

export const roleSays: Record<Role, string> = {
  fact_checker: "Makes claims, records findings and verdicts, submits them.",
  editor: "All of that, and approves, publishes, corrects and retracts.",
  admin: "Manages people, roles, tokens and settings. Not an editor unless given that role too.",
};

export const scopeWords: Record<TokenScope, string> = { read: "Read", write: "Write", review: "Review", admin: "Administer" };

export const scopeSays: Record<TokenScope, string> = {
  read: "See what its person may see.",
  write: "Create and edit articles, claims, sources and evidence, and submit.",
  review: "Decide, publish, reopen and retract, where its person is an editor.",
  admin: "Manage people and settings, where its person is an admin.",
};
