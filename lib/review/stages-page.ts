/** docs/stages.md, written from the table: a test fails when the two differ. */
import { actionWords } from "./action-words.ts";
import { actions, type Row, stageDiagram, table, type Who } from "./stages.ts";

export function stagesPage(): string {
  return [
    "# Stages",
    "Where the working revision of a claim stands, and what moves it. Written from `lib/review/stages.ts` by its test; do not edit it here.",
    `\`\`\`mermaid\n${stageDiagram()}\n\`\`\``,
    "## The table",
    [cells("From", "Action", "To", "Who", "Guards"), cells("---", "---", "---", "---", "---"), ...table.map(rowOf)].join("\n"),
    "A guard is what must be met before the action is done; a refusal names the first that is not, and what would satisfy it. `assessment`, `preserved` and `quote-found` are also met by an override.",
    "## What each action does",
    [cells("Action", "On the button", "What it does"), cells("---", "---", "---"), ...actions.map((action) => cells(code(action), actionWords[action].label, actionWords[action].does))].join("\n"),
  ].join("\n\n") + "\n";
}

function rowOf({ from, action, to, who, guards, published }: Row): string {
  const stages = from.length > 0 ? from.map(code).join(", ") : "–";
  return cells(published ? `${stages}; ${when[published]}` : stages, code(action), to === "same" ? "the same" : code(to), people[who], guards.map(code).join(", "));
}

const when: Record<NonNullable<Row["published"]>, string> = {
  once: "once published", never: "never published", live: "with a live publication",
};

const people: Record<Who, string> = {
  creator: "fact-checker, editor",
  editing: "assignee, or any fact-checker when unassigned, or editor",
  submitter_or_editor: "the submitter, or an editor",
  editor: "editor",
};

const cells = (...each: string[]): string => `| ${each.join(" | ")} |`;
const code = (word: string): string => `\`${word}\``;
