/** People of a story's own: invited over the API, and in by their invitation. The demo's people stay as they are. */
import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright/test";
import { address, type Caller, expect } from "./fixtures.ts";

export const THEIR_PASSWORD = "a heron stands in the reeds";

export type Newcomer = { id: string; name: string; email: string };

/** An account with a password, under a name that no other story uses. */
export async function aPerson(admin: Caller, name: string, roles: string[] = ["fact_checker"]): Promise<Newcomer> {
  const own = `${name} ${randomUUID().slice(0, 6)}`;
  const email = `${own.toLowerCase().replaceAll(" ", ".")}@newsroom.example`;
  const { status, body } = await admin("POST", "/people", { name: own, email, roles });
  expect([status, body.detail]).toEqual([201, undefined]);
  const code = String(body.invitation).split("/").at(-1) ?? "";
  const accepted = await fetch(address(`/api/v1/invitations/${code}`), { method: "POST", headers: { "content-type": "application/json", origin: address(""), connection: "close" }, body: JSON.stringify({ password: THEIR_PASSWORD }) });
  expect(accepted.status).toBe(200);
  return { id: String(body.person.id), name: own, email };
}

/** A browser of their own, signed in. */
export async function inTheirBrowser(browser: Browser, { email }: Newcomer, password = THEIR_PASSWORD): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: address("") })).newPage();
  await signIn(page, email, password);
  await expect(page).toHaveURL(/\/desk/);
  return page;
}

export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}
