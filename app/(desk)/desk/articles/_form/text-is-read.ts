/** Waits for the worker that reads what was uploaded. */
import { answer, api } from "../../../../../lib/api/client.ts";

const EVERY_MS = 1000;

/** Resolves once there is nothing more to wait for, whatever came of it: importing the file says in words what is missing. */
export async function textIsRead(fileId: string): Promise<void> {
  for (;;) {
    const { state } = await answer(api.files[":id"].analysis.$get({ param: { id: fileId } }));
    if (state !== "queued" && state !== "running") return;
    await new Promise((resolve) => { setTimeout(resolve, EVERY_MS); });
  }
}
