/** Looking into a file, begun again or stopped by hand. Done once for each content: what is said of one file holds for every equal one. */
import { mayCreate } from "../claims/permission.ts";
import { command, type Happened } from "../command.ts";
import { DomainError } from "../errors.ts";
import { nothing } from "../people/schema.ts";
import { analyseAgain, stopAnalysing } from "./analysing.ts";
import { isLookedInto, readAnalysis } from "./analysis-queries.ts";
import type { AnalysisShape } from "./analysis-shapes.ts";
import { fileIn } from "./queries.ts";
import { isWorking } from "./words.ts";

/** Once more, whatever came of it before. Asked while it is under way, it goes on as it is. */
export const askAnalysis = command({
  input: nothing,
  scope: "write",
  find: ({ tx }, fileId: string) => fileIn(tx, fileId),
  may: mayCreate,
  async run(scope, file): Promise<{ result: AnalysisShape; unchanged: true } | { result: AnalysisShape; happened: Happened }> {
    if (!(await isLookedInto(scope.tx, file))) throw new DomainError("invalid", "The desk looks into pictures, sound, video and PDFs that were brought to it, as long as they are kept. This file is none of them.");
    const present = await readAnalysis(scope.tx, file);
    if (isWorking(present)) return { result: present, unchanged: true };
    await analyseAgain(scope, file);
    return { result: await readAnalysis(scope.tx, file), happened: { action: "ask_analysis", thing: { kind: "file", id: file.id } } };
  },
});

/** Stops one that waits or runs. What was found before stays. */
export const cancelAnalysis = command({
  input: nothing,
  scope: "write",
  find: ({ tx }, fileId: string) => fileIn(tx, fileId),
  may: mayCreate,
  async run(scope, file) {
    if (!isWorking(await readAnalysis(scope.tx, file))) throw new DomainError("invalid", "This file is not being looked into: there is nothing to stop.");
    await stopAnalysing(scope, file);
    return { result: await readAnalysis(scope.tx, file), happened: { action: "cancel_analysis", thing: { kind: "file", id: file.id } } };
  },
});
