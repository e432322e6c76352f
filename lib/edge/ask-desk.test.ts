import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { askDesk } from "./ask-desk.ts";
import { door, environmentOf, isMaking, MAKE } from "./door.ts";

test("the worker gets a page from the desk, and is known by the secret of this start", async () => {
  const folder = mkdtempSync(join(tmpdir(), "ask-"));
  const entrance = door(environmentOf({ socketPath: join(folder, "desk"), makeSecret: "s".repeat(43) }));
  const desk = createServer((request, response) => { response.writeHead(request.url === "/none" ? 404 : 200, { etag: '"x"' }).end(`${request.url} ${isMaking(request.headers[MAKE], entrance)}`); });
  await new Promise<void>((resolve) => { desk.listen(entrance.socketPath, resolve); });
  const page = await askDesk(entrance, "/uk/verdicts/x");
  expect({ ...page, body: page.body.toString() }).toMatchObject({ status: 200, headers: { etag: '"x"' }, body: "/uk/verdicts/x true" });
  expect((await askDesk(entrance, "/none")).status).toBe(404);
  desk.closeAllConnections();
  await new Promise((resolve) => { desk.close(resolve); });
  await expect(askDesk(entrance, "/")).rejects.toThrow();
  rmSync(folder, { recursive: true });
});

test("nobody else is taken for it", () => {
  const entrance = { socketPath: "/x", makeSecret: "secret" };
  expect([undefined, "", "secre", "secretx", ["secret", "x"]].map((given) => isMaking(given, entrance))).toEqual([false, false, false, false, false]);
  expect(() => door({})).toThrow("bin/serve.ts");
});
