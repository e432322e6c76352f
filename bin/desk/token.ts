import { Command } from "commander";
import { listPeople } from "../../lib/people/queries.ts";
import { createToken, revokeToken } from "../../lib/tokens/commands.ts";
import { listTokens } from "../../lib/tokens/queries.ts";
import { USUAL_EXPIRY } from "../../lib/tokens/expiry.ts";
import type { TokenShape } from "../../lib/tokens/shapes.ts";
import { asCommandLine, commaSeparated, everyPage, say, takesJson } from "./open.ts";
import { named } from "./person.ts";

export function tokenNoun(): Command {
  const token = new Command("token").description("keys for programs; each acts as its person, within its scopes");
  takesJson(token.command("create").description("make a token; it is shown once"))
    .requiredOption("--person <email>").requiredOption("--name <text>", "what it is for")
    .requiredOption("--scopes <scopes>", "read, write, review, admin; separated by commas", commaSeparated)
    .option("--expires <time>", "such as 90d, 12w or 1y; a year at most", USUAL_EXPIRY).action(create);
  takesJson(token.command("list").description("tokens that are not revoked")).option("--person <email>").action(list);
  takesJson(token.command("revoke").description("end a token at once")).argument("<id>").action(revoke);
  return token;
}

type Creation = { person: string; name: string; scopes: string[]; expires: string; json?: boolean };

function create({ person, name, scopes, expires, ...options }: Creation): Promise<void> {
  return asCommandLine(async (asking) => {
    const { id } = await named(asking.db, person);
    const made = await createToken(asking, id, { name, scopes, expires });
    say(options, { token: made.token, id: made.id }, [made.token, `Shown this once. It acts as ${made.person.name} and ends on ${made.expiresAt}.`]);
  });
}

function list({ person, ...options }: { person?: string; json?: boolean }): Promise<void> {
  return asCommandLine(async (asking) => {
    const owners = person ? [await named(asking.db, person)] : await everyPage((cursor) => listPeople(asking, { cursor }));
    const items: TokenShape[] = [];
    for (const { id } of owners) items.push(...(await everyPage((cursor) => listTokens(asking, { personId: id, cursor }))));
    say(options, { items, next: null }, items.length > 0 ? items.map(line) : ["No tokens."]);
  });
}

const line = ({ id, person, name, scopes, expiresAt }: TokenShape): string => `${id}  ${person.name}: ${name}  ${scopes.join(", ")}  until ${expiresAt ?? "revoked"}`;

function revoke(id: string, options: { json?: boolean }): Promise<void> {
  return asCommandLine(async (asking) => {
    await revokeToken(asking, id);
    say(options, { id, revoked: true }, ["This token is worthless from now on."]);
  });
}
