import { Command } from "commander";
import { text } from "node:stream/consumers";
import { inviteAgain, invitePerson } from "../../lib/invitations/commands.ts";
import type { Database } from "../../lib/db/types.ts";
import { addPerson, changePerson, resetPassword } from "../../lib/people/commands.ts";
import { listPeople, type Person, personByEmail } from "../../lib/people/queries.ts";
import type { PersonShape } from "../../lib/people/shapes.ts";
import { asCommandLine, commaSeparated, everyPage, Refusal, say, takesJson } from "./open.ts";

type Options = { json?: boolean; email: string; passwordStdin?: boolean };

export function personNoun(): Command {
  const person = new Command("person").description("who works here");
  takesJson(person.command("add").description("make an account: with a password, or with a one-time address to choose one"))
    .requiredOption("--email <address>").requiredOption("--name <name>").requiredOption("--roles <roles>", "fact_checker, editor, admin; separated by commas", commaSeparated)
    .option("--password-stdin", "read the password from standard input").action(add);
  takesJson(person.command("list").description("everybody, with their roles")).action(list);
  takesJson(person.command("roles").description("give exactly these roles")).requiredOption("--email <address>")
    .requiredOption("--roles <roles>", "fact_checker, editor, admin; separated by commas", commaSeparated).action(giveRoles);
  takesJson(person.command("reset-password").description("another password, or a one-time address to choose one; ends every session"))
    .requiredOption("--email <address>").option("--password-stdin", "read the password from standard input").action(reset);
  takesJson(person.command("disable").description("shut somebody out at once")).requiredOption("--email <address>").action(disable);
  return person;
}

function add({ name, roles, ...options }: Options & { name: string; roles: string[] }): Promise<void> {
  return asCommandLine(async (asking) => {
    const given = { email: options.email, name, roles };
    if (options.passwordStdin) {
      const { id } = await addPerson(asking, { ...given, password: await passwordGiven() });
      return say(options, { id }, [`${name} can sign in now.`]);
    }
    const { person, invitation } = await invitePerson(asking, given);
    return say(options, { id: person.id, invitation }, [`${name} chooses a password at this address, once, within seven days:`, invitation]);
  });
}

function list(options: { json?: boolean }): Promise<void> {
  return asCommandLine(async (asking) => {
    const items = await everyPage((cursor) => listPeople(asking, { cursor }));
    say(options, { items, next: null }, items.map(line));
  });
}

function line({ email, name, roles, disabled, invited }: PersonShape): string {
  return `${email}  ${name}  ${roles.join(", ")}${disabled ? "  (disabled)" : invited ? "  (invited)" : ""}`;
}

function giveRoles({ email, roles, ...options }: Options & { roles: string[] }): Promise<void> {
  return asCommandLine(async (asking) => {
    const changed = await changePerson(asking, (await named(asking.db, email)).id, { roles });
    say(options, { id: changed.id, roles: changed.roles }, [`${changed.name}: ${changed.roles.join(", ")}, from the next request on.`]);
  });
}

function reset({ email, ...options }: Options): Promise<void> {
  return asCommandLine(async (asking) => {
    const { id, name } = await named(asking.db, email);
    if (options.passwordStdin) {
      await resetPassword(asking, id, { password: await passwordGiven() });
      return say(options, { id }, [`${name} has a new password and was signed out everywhere.`]);
    }
    const invitation = await inviteAgain(asking, id);
    return say(options, { id, invitation }, [`${name} was signed out everywhere and chooses a password at this address, once, within seven days:`, invitation]);
  });
}

function disable({ email, ...options }: Options): Promise<void> {
  return asCommandLine(async (asking) => {
    const { id, name } = await changePerson(asking, (await named(asking.db, email)).id, { disabled: true });
    say(options, { id, disabled: true }, [`${name} is shut out: sessions, tokens and invitations have ended.`]);
  });
}

/** Throws Refusal when nobody has this address. */
export async function named(db: Database, email: string): Promise<Person> {
  const person = await personByEmail(db.read, email.trim().toLowerCase());
  if (!person) throw new Refusal(`Nobody here has the e-mail address ${email}.`);
  return person;
}

/** Standard input without the line end that echo and heredocs add. */
const passwordGiven = async (): Promise<string> => (await text(process.stdin)).replace(/\r?\n$/, "");
