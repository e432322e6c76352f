import { afterAll, beforeAll, expect, it } from "vitest";
import { aDesk, aSource, type Caller, type TestDesk } from "../fixtures.ts";

let desk: TestDesk;
let checker: Caller;
beforeAll(async () => { desk = await aDesk(); checker = await desk.as("checker", "fact_checker"); });
afterAll(() => desk.close());

const communique = "Today, as part of the agreements reached in Istanbul, 1,200 bodies were returned to Ukraine which, according to the Russian side, belong to Ukrainian citizens, in particular military personnel. Investigators together with experts will identify them as soon as possible.";

it("sources that carry one communiqué are told to the desk alone, two reports of one source are not", async () => {
  const { body: claim } = await checker("POST", "/claims", { statement: "1,200 bodies were returned.", kind: "figure", language: "en" });
  const [agency, paper] = [await aSource(checker, { name: "An agency" }), await aSource(checker, { name: "A paper" })];
  let version = claim.version as number;
  const attached = async (sourceId: string, more: Record<string, unknown>, text?: string): Promise<string> => {
    const item = await checker("POST", `/claims/${claim.id}/evidence`, { version, sourceId, medium: "text", language: "en", ...more });
    version = item.body.version;
    if (text) version = (await checker("POST", `/claims/${claim.id}/evidence/${item.body.evidence.id}/snapshots`, { version, text })).body.version;
    return item.body.evidence.id;
  };
  const first = await attached(agency, {}, `KYIV. ${communique} No further details were given.`);
  const second = await attached(paper, { medium: "audio", transcript: `Good evening. ${communique}` });
  await attached(agency, {}, communique);
  const shared = await checker("GET", `/claims/${claim.id}/shared-wording`);
  expect(shared.status).toBe(200);
  // The agency's two reports are one source: nothing is to be said of them.
  expect(shared.body.items.map(({ items }: { items: string[] }) => items)).toContainEqual([first, second]);
  expect(shared.body.items).toHaveLength(2);
  expect(shared.body.items[0].longest).toMatch(/^Today as part of the agreements/);
  expect((await desk.asReader("GET", `/claims/${claim.id}/shared-wording`)).status).toBe(401);
  expect((await checker("GET", "/claims/none/shared-wording")).status).toBe(404);
});
