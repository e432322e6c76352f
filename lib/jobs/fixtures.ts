/** What the tests of work in the background share. */
import { join } from "node:path";
import { storeIn } from "../evidence/fixtures.ts";
import type { TestDesk } from "../fixtures.ts";
import type { Lane } from "./lanes.ts";
import { type JobParts, partsHere } from "./parts.ts";
import { runDue } from "./runner.ts";

/** Carries out what is due in these lanes, on the desk's own files. */
export const workAt = (desk: TestDesk, of: Lane[], more: Partial<JobParts> = {}) =>
  runDue(desk.db, new Date(), { parts: { ...partsHere(), store: storeIn(desk), workFolder: join(desk.folder, "work"), ...more }, of });
