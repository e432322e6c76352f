import { and, eq, isNull } from "drizzle-orm";
import { type Asking, command, type Scope } from "../command.ts";
import { tokens } from "../db/schema/index.ts";
import type { Tx } from "../db/types.ts";
import { personById } from "../people/queries.ts";
import { nothing } from "../people/schema.ts";
import { hashOfSecret, newSecret } from "../people/secrets.ts";
import { notFound } from "../query.ts";
import { readExpiry } from "./expiry.ts";
import { mayCreateToken, mayManageTokensOf } from "./policy.ts";
import { showToken, tokenById } from "./queries.ts";
import { createTokenInput } from "./schema.ts";
import type { NewTokenShape } from "./shapes.ts";

/** So that a token found in a log or a repository is known for what it is. */
const PREFIX = "cor_";

/** A token that acts as the person; its secret is in this answer and nowhere else. */
export const createToken = (asking: Asking, personId: string, raw: unknown): Promise<NewTokenShape> => create(asking, personId, raw);

/** Ends one token, at its next use. Throws not_found for another person's, unless an admin asks. */
export const revokeToken = (asking: Asking, id: string): Promise<void> => revoke(asking, id, {});

/** Ends every token of a person. */
export const revokeAllTokens = (asking: Asking, personId: string): Promise<void> => revokeAll(asking, personId, {});

const create = command({
  input: createTokenInput,
  scope: "admin",
  proof: "ask",
  find: ({ tx }, personId: string) => workingPerson(tx, personId),
  may: (actor, person, input) => mayCreateToken(actor, person, input.scopes),
  async run({ tx, now, newId }, person, { name, scopes, expires }) {
    const secret = PREFIX + newSecret();
    const expiresAt = new Date(now.getTime() + (readExpiry(expires) ?? 0));
    const token = { id: newId(), personId: person.id, name, hash: hashOfSecret(secret), scopes, createdAt: now, expiresAt, lastUsedAt: null, revokedAt: null };
    await tx.insert(tokens).values(token);
    const happened = { action: "create", thing: { kind: "token", id: token.id }, detail: { personId: person.id, scopes } };
    return { result: { ...showToken({ token, person }), token: secret }, happened };
  },
});

const revoke = command({
  input: nothing,
  scope: "admin",
  async find({ tx, actor }, id: string) {
    const found = await tokenById(tx, id);
    if (!found || !mayManageTokensOf(actor, found.person).ok) throw notFound("token");
    return found;
  },
  may: (actor, { person }) => mayManageTokensOf(actor, person),
  async run({ tx, now }, { token, person }) {
    await tx.update(tokens).set({ revokedAt: now }).where(eq(tokens.id, token.id));
    return { result: undefined, happened: { action: "revoke", thing: { kind: "token", id: token.id }, detail: { personId: person.id } } };
  },
});

const revokeAll = command({
  input: nothing,
  scope: "admin",
  async find({ tx }, personId: string) {
    const person = await personById(tx, personId);
    if (!person) throw notFound("person");
    return person;
  },
  may: mayManageTokensOf,
  async run(scope, person) {
    await revokeTokensOf(scope, person.id);
    return { result: undefined, happened: { action: "revoke_tokens", thing: { kind: "person", id: person.id } } };
  },
});

/** Ends every token of a person within another change. */
export async function revokeTokensOf({ tx, now }: Scope, personId: string): Promise<void> {
  await tx.update(tokens).set({ revokedAt: now }).where(and(eq(tokens.personId, personId), isNull(tokens.revokedAt)));
}

async function workingPerson(tx: Tx, id: string) {
  const person = await personById(tx, id);
  if (!person || person.disabledAt) throw notFound("person");
  return person;
}
