import { lastChange } from "../audit/last-change.ts";
import { type Asking, command } from "../command.ts";
import { settings } from "../db/schema/index.ts";
import { definedOnly } from "../defined.ts";
import { enqueue, rebuildSite } from "../jobs/queue.ts";
import { mayManageDesk } from "../people/policy.ts";
import { readSettings } from "./queries.ts";
import { changeSettingsInput } from "./schema.ts";
import type { SettingsShape } from "./shapes.ts";

const THING = { kind: "settings", id: "desk" };

/** Asks for a recent sign-in: who can switch four eyes off holds as much as who can give roles. */
export const changeSettings = (asking: Asking, raw: unknown): Promise<SettingsShape> => change(asking, null, raw);

const change = command({
  input: changeSettingsInput,
  scope: "admin",
  proof: "ask",
  find: ({ tx }, _key: null) => readSettings(tx),
  may: mayManageDesk,
  versionOf: (now) => now.version,
  current: async ({ tx }, now) => ({ ...now, ...(await lastChange(tx, THING)) }),
  async run(scope, now, { version: _, ...given }) {
    const { tx } = scope;
    const changed = { ...now, ...definedOnly(given), version: now.version + 1 };
    await tx.insert(settings).values({ id: 1, ...changed }).onConflictDoUpdate({ target: settings.id, set: changed });
    // Name, notice and language stand on every page.
    await enqueue(scope, rebuildSite(scope.now));
    const happened = { action: "edit", thing: THING, detail: { changed: Object.keys(definedOnly(given)), fourEyes: changed.fourEyes } };
    return { result: changed, happened };
  },
});
