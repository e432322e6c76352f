/** What the terminal says once the server is ready: where to go, and who can sign in. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../lib/config.ts";
import type { Database } from "../lib/db/types.ts";
import { offerSetUp } from "../lib/invitations/commands.ts";

export async function greeting(settings: Config, db: Database, { demo }: { demo: boolean }): Promise<string> {
  if (demo) return demoGreeting(settings);
  const code = await offerSetUp({ db });
  const lines = [`Corroborate is ready at ${settings.publicUrl}`];
  if (code) lines.push("", "Nobody can sign in yet. Make the first admin:", `  ${settings.publicUrl}/setup`, `  code: ${code}`);
  return lines.join("\n");
}

function demoGreeting({ publicUrl, dataDir, port }: Config): string {
  const password = readFileSync(join(dataDir, "demo-sign-in"), "utf8").trimEnd();
  const environment = [`DATA_DIR=${quoted(dataDir)}`, ...(port === 4711 ? [] : [`PORT=${port}`])].join(" ");
  return `
Corroborate's demo is ready.

  Readers   ${publicUrl}
  Desk      ${publicUrl}/desk
  API       ${publicUrl}/api/docs

  Sign in as           to
  checker@desk.example   attach sources, mark findings, write verdicts, submit
  checker2@desk.example  the same, as somebody else
  editor@desk.example    request changes, approve, publish, correct, retract
  admin@desk.example     manage people and settings
  Password for each:     ${password}

  Command line  ${environment} npm run -s desk -- --help

  To try: as the checker, open "The Istanbul meeting of 2 June 2025 …", attach a source and submit it;
  as the editor, approve it and publish it; then read it as a reader does.
  Stop with Ctrl C. The data stays in ${dataDir}.
`;
}

const quoted = (path: string): string => (/^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`);
