import { createRoute, z } from "@hono/zod-openapi";
import type { Context, MiddlewareHandler } from "hono";
import { listEvents } from "../audit/queries.ts";
import { clientAddress } from "../auth/address.ts";
import { eventShape } from "../claims/shapes.ts";
import { thingId } from "../input.ts";
import { acceptInvitation, assertSetUpOpen, invitePerson, personInvited, setUp } from "../invitations/commands.ts";
import { acceptInvitationInput, invitePersonInput, setUpInput } from "../invitations/schema.ts";
import { invitationShape, newcomerShape } from "../invitations/shapes.ts";
import { changePassword, changePerson } from "../people/commands.ts";
import { assertPerson, listPeople, me } from "../people/queries.ts";
import { changePasswordInput, changePersonInput } from "../people/schema.ts";
import { meShape, personShape } from "../people/shapes.ts";
import { prove, signOutEverywhere } from "../sessions/commands.ts";
import { proveInput } from "../sessions/schema.ts";
import { proofShape } from "../sessions/shapes.ts";
import { changeSettings } from "../settings/commands.ts";
import { getSettings } from "../settings/queries.ts";
import { changeSettingsInput } from "../settings/schema.ts";
import { settingsShape } from "../settings/shapes.ts";
import { createToken, revokeAllTokens, revokeToken } from "../tokens/commands.ts";
import { assertToken, listTokens } from "../tokens/queries.ts";
import { createTokenInput } from "../tokens/schema.ts";
import { newTokenShape, tokenShape } from "../tokens/shapes.ts";
import { type ApiEnv, answer, body, finding, idParam, list, paging, refusals, routes, signedIn } from "./base.ts";

const tags = ["People"];
const personFound = finding((asker, { id = "" }) => assertPerson(asker, id));
const tokenFound = finding((asker, { id = "" }) => assertToken(asker, id));
const door = (c: Context<ApiEnv>) => ({ db: c.get("asker").db, address: clientAddress(c.req.raw) });
const invitationFound: MiddlewareHandler<ApiEnv> = async (c, next) => {
  await personInvited(door(c), c.req.param("code") ?? "");
  await next();
};
const setUpFound: MiddlewareHandler<ApiEnv> = async (c, next) => {
  await assertSetUpOpen(c.get("asker").db);
  await next();
};
const done = z.object({}).meta({ id: "Done" });
const tokensOf = z.object({ person: thingId.optional() });
const eventFilters = z.object({ ...paging, person: thingId.optional(), thing: thingId.optional(), id: thingId.optional(), action: thingId.optional() });

export const peopleRoutes = routes()
  .openapi(createRoute({
    method: "get", path: "/me", tags, summary: "Who is asking", middleware: signedIn,
    responses: { 200: answer(meShape, "The person, and what session or token allows"), ...refusals },
  }), async (c) => c.json(await me(c.get("asker")), 200))
  .openapi(createRoute({
    method: "post", path: "/me/password", tags, summary: "Change one's own password", middleware: signedIn,
    request: body(changePasswordInput), responses: { 200: answer(done, "Changed; every other session has ended"), ...refusals },
  }), async (c) => {
    await changePassword(c.get("asker"), c.req.valid("json"));
    return c.json({}, 200);
  })
  .openapi(createRoute({
    method: "post", path: "/me/proof", tags, summary: "Give the password again, for what needs a recent sign-in", middleware: signedIn,
    request: body(proveInput), responses: { 200: answer(proofShape, "Until when it counts as recent"), ...refusals },
  }), async (c) => c.json(await prove(c.get("asker"), c.req.valid("json")), 200))
  .openapi(createRoute({
    method: "get", path: "/people", tags, summary: "Everybody who works here or did", middleware: signedIn,
    request: { query: z.object(paging) }, responses: { 200: answer(list(personShape), "A page of people"), ...refusals },
  }), async (c) => c.json(await listPeople(c.get("asker"), c.req.valid("query")), 200))
  .openapi(createRoute({
    method: "post", path: "/people", tags, summary: "Invite somebody; the one-time address is shown once", middleware: signedIn,
    request: body(invitePersonInput), responses: { 201: answer(invitationShape, "The person and their one-time address"), ...refusals },
  }), async (c) => c.json(await invitePerson(c.get("asker"), c.req.valid("json")), 201))
  .openapi(createRoute({
    method: "patch", path: "/people/{id}", tags, summary: "Change name or roles, disable or enable", middleware: personFound,
    request: { params: idParam, ...body(changePersonInput) }, responses: { 200: answer(personShape, "The person as they now stand"), ...refusals },
  }), async (c) => c.json(await changePerson(c.get("asker"), c.req.valid("param").id, c.req.valid("json")), 200))
  .openapi(createRoute({
    method: "delete", path: "/people/{id}/sessions", tags, summary: "Sign somebody out everywhere", middleware: personFound,
    request: { params: idParam }, responses: { 200: answer(done, "Every session of the person has ended"), ...refusals },
  }), async (c) => {
    await signOutEverywhere(c.get("asker"), c.req.valid("param").id);
    return c.json({}, 200);
  })
  .openapi(createRoute({
    method: "get", path: "/tokens", tags, summary: "One's own tokens; an admin may ask for another person's", middleware: signedIn,
    request: { query: tokensOf.extend(paging) }, responses: { 200: answer(list(tokenShape), "A page of tokens"), ...refusals },
  }), async (c) => {
    const { person, ...page } = c.req.valid("query");
    return c.json(await listTokens(c.get("asker"), { personId: person, ...page }), 200);
  })
  .openapi(createRoute({
    method: "post", path: "/tokens", tags, summary: "Make a token that acts as oneself; shown once", middleware: signedIn,
    request: body(createTokenInput), responses: { 201: answer(newTokenShape, "The token, with its secret"), ...refusals },
  }), async (c) => {
    const asker = c.get("asker");
    return c.json(await createToken(asker, asker.actor?.id ?? "", c.req.valid("json")), 201);
  })
  .openapi(createRoute({
    method: "delete", path: "/tokens", tags, summary: "Revoke all of one's own tokens; an admin may name another person", middleware: signedIn,
    request: { query: tokensOf }, responses: { 200: answer(done, "They are worthless from now on"), ...refusals },
  }), async (c) => {
    const asker = c.get("asker");
    await revokeAllTokens(asker, c.req.valid("query").person ?? asker.actor?.id ?? "");
    return c.json({}, 200);
  })
  .openapi(createRoute({
    method: "delete", path: "/tokens/{id}", tags, summary: "Revoke one token", middleware: tokenFound,
    request: { params: idParam }, responses: { 200: answer(done, "It is worthless from now on"), ...refusals },
  }), async (c) => {
    await revokeToken(c.get("asker"), c.req.valid("param").id);
    return c.json({}, 200);
  })
  .openapi(createRoute({
    method: "get", path: "/settings", tags, summary: "How the desk is set", middleware: signedIn,
    responses: { 200: answer(settingsShape, "The settings"), ...refusals },
  }), async (c) => c.json(await getSettings(c.get("asker")), 200))
  .openapi(createRoute({
    method: "patch", path: "/settings", tags, summary: "Change how the desk is set", middleware: signedIn,
    request: body(changeSettingsInput), responses: { 200: answer(settingsShape, "The settings as they now stand"), ...refusals },
  }), async (c) => c.json(await changeSettings(c.get("asker"), c.req.valid("json")), 200))
  .openapi(createRoute({
    method: "get", path: "/events", tags, summary: "What was done, newest first", middleware: signedIn,
    request: { query: eventFilters }, responses: { 200: answer(list(eventShape), "A page of events"), ...refusals },
  }), async (c) => {
    const { person, thing, id, ...rest } = c.req.valid("query");
    return c.json(await listEvents(c.get("asker"), { ...rest, personId: person, thing: thing === undefined ? undefined : { kind: thing, id } }), 200);
  })
  .openapi(createRoute({
    method: "post", path: "/invitations/{code}", tags, summary: "Come in by an invitation: give a password", middleware: invitationFound,
    request: { params: z.object({ code: z.string() }), ...body(acceptInvitationInput) },
    responses: { 200: answer(newcomerShape, "The person, who may now sign in"), ...refusals },
  }), async (c) => c.json(await acceptInvitation(door(c), c.req.valid("param").code, c.req.valid("json")), 200))
  .openapi(createRoute({
    method: "post", path: "/setup", tags, summary: "Set the desk up: the first admin, against the code in the terminal", middleware: setUpFound,
    request: body(setUpInput), responses: { 201: answer(newcomerShape, "The first person, who may now sign in"), ...refusals },
  }), async (c) => c.json(await setUp(door(c), c.req.valid("json")), 201));

export type PeopleRoutes = typeof peopleRoutes;
