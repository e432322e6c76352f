/** Waits for the worker that reads what was uploaded. */
import { answer, api } from "../../../../../lib/api/client.ts";
import { isWorking } from "../../../../../lib/evidence/words.ts";
import { pauseAfter } from "../../../_components/ask-again";

/** Resolves once there is nothing more to wait for, whatever came of it: importing the file says in words what is missing. */
export async function textIsRead(fileId: string): Promise<void> {
  const began = Date.now();
  while (isWorking(await answer(api.files[":id"].analysis.$get({ param: { id: fileId } })))) {
    await new Promise((resolve) => { setTimeout(resolve, pauseAfter(Date.now() - began)); });
  }
}
