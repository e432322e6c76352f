/**
 * A file on its way to the desk, in parts that outlive a poor line and a reload (tus 1.0). The library comes with the
 * first file, so that no page waits for it.
 */
import type { DetailedError, PreviousUpload, Upload as Tus } from "tus-js-client";
import { answer, api, ApiProblem } from "../../../../../../lib/api/client.ts";
import type { ProblemJson } from "../../../../../../lib/http.ts";
import { patiently } from "../../../../_components/patiently";
import { type Trouble, troubleIn } from "./upload-trouble";

export type StoredFile = { id: string; sha256: string; bytes: number; mediaType: string; name: string };
/** What an earlier visit of this browser sent of the same file. */
export type Half = PreviousUpload;
export type Doing = { percent: number; is: "sending" | "paused" | "waiting" };
export type Upload = {
  /** Throws ApiProblem, also when it is cancelled. */
  done: Promise<StoredFile>;
  pause: () => void;
  resume: () => void;
  /** Nothing stays of it, here or at the desk. */
  cancel: () => void;
  /** Stops, and can be gone on with later. */
  leave: () => void;
};

const ADDRESS = "/api/files";
/** Less than an edge or a proxy takes in one request, and little to send again. */
const PART_BYTES = 16 * 1024 * 1024;
/** So small that it goes with the first request. */
const AT_ONCE_BYTES = 1024 * 1024;
const AGAIN_MS = 5000;

const load = () => patiently(() => import("tus-js-client"));
const optionsFor = (file: File) => ({ endpoint: ADDRESS, metadata: { filename: file.name }, chunkSize: PART_BYTES, removeFingerprintOnSuccess: true });

/** Null when this browser never began to send the file, or the desk has dropped what came of it. */
export async function halfOf(file: File): Promise<Half | null> {
  const { Upload: Sender } = await load();
  return lyingOf(await new Sender(file, optionsFor(file)).findPreviousUploads());
}

/** Whether a part of a file that is not at hand any more, of this name and size, was sent and lies at the desk. */
export async function isHalfSent({ name, bytes }: { name: string; bytes: number }): Promise<boolean> {
  const { defaultOptions: { urlStorage } } = await load();
  return (await lyingOf((await urlStorage.findAllUploads()).filter(({ metadata, size }) => metadata["filename"] === name && size === bytes))) !== null;
}

/** The newest of them, if the desk still has it. */
async function lyingOf(begun: readonly Half[]): Promise<Half | null> {
  const [half] = begun.toSorted((one, two) => two.creationTime.localeCompare(one.creationTime));
  if (!half?.uploadUrl) return null;
  const lying = await fetch(half.uploadUrl, { method: "HEAD", headers: { "tus-resumable": "1.0.0" } }).catch(() => null);
  return lying?.status === 404 || lying?.status === 410 ? null : half;
}

/** Sends it, from where `half` ended. `onDoing` is told of every change; without a connection it waits, and goes on by itself. */
export function upload(file: File, { half, onDoing }: { half: Half | null; onDoing: (doing: Doing) => void }): Upload {
  const { promise: done, resolve, reject } = Promise.withResolvers<StoredFile>();
  let sender: Tus | null = null;
  let ended = false, paused = false, percent = 0, tries = 0, starts = 0;
  const tell = (is: Doing["is"]): void => { if (!ended) onDoing({ percent, is }); };
  const fail = (problem: unknown): void => { ended = true; reject(problem); };
  const goOn = (): void => {
    if (ended || paused) return;
    starts += 1;
    tell("sending");
    sender?.start();
  };

  async function overcome(trouble: Trouble): Promise<void> {
    if (ended) return;
    if ("problem" in trouble) return fail(trouble.problem);
    if (trouble.is === "signed out") {
      // The typed client asks for the password in place; then it goes on.
      await answer(api.people.me.$get());
      return goOn();
    }
    tries += 1;
    if (trouble.is === "refused for now" && tries > 5) return fail(new ApiProblem({ detail: "The desk could not take this file. What was sent is kept for a week; choose the file again to go on." }));
    tell("waiting");
    const before = starts;
    await online(AGAIN_MS);
    // Somebody may have paused and resumed it meanwhile.
    if (before === starts) goOn();
  }

  async function begin(): Promise<void> {
    const { Upload: Sender } = await load();
    if (ended) return;
    sender = new Sender(file, {
      ...optionsFor(file), uploadDataDuringCreation: half === null && file.size <= AT_ONCE_BYTES, retryDelays: [0, 1000, 3000],
      onShouldRetry: (error) => { const trouble = troubleIn(error as DetailedError); return !("problem" in trouble) && trouble.is !== "signed out" && navigator.onLine; },
      onProgress: (sent, all) => {
        const before = percent;
        percent = all > 0 ? Math.floor((sent / all) * 100) : 0;
        tries = 0;
        if (percent !== before && !paused) tell("sending");
      },
      onError: (error) => void overcome(troubleIn(error as DetailedError)).catch(fail),
      onSuccess: () => void whole(),
    });
    if (half) sender.resumeFromPreviousUpload(half);
    goOn();
  }

  async function whole(): Promise<void> {
    const stored = await recordAt(sender?.url ?? ADDRESS);
    if (ended) return;
    if ("file" in stored) { ended = true; return resolve(stored.file); }
    await overcome(stored);
  }

  const stop = (terminate: boolean): void => {
    if (ended) return;
    void sender?.abort(terminate && sender.url !== null).catch(() => undefined);
    fail(new ApiProblem({ detail: "The upload was cancelled. Nothing was kept." }));
  };
  void begin().catch(fail);
  return {
    done,
    pause: () => { paused = true; void sender?.abort().catch(() => undefined); tell("paused"); },
    resume: () => { paused = false; goOn(); },
    cancel: () => stop(true),
    leave: () => stop(false),
  };
}

/** What the desk made of a whole upload. */
async function recordAt(address: string): Promise<{ file: StoredFile } | Trouble> {
  const response = await fetch(address).catch(() => null);
  if (response?.ok) return { file: (await response.json()) as StoredFile };
  if (response?.status === 401) return { is: "signed out" };
  if (!response || response.status >= 500) return { is: response ? "refused for now" : "unreachable" };
  return { problem: new ApiProblem((await response.json()) as ProblemJson) };
}

/** Once there is a connection again, and not sooner than is polite. */
function online(after: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => { if (navigator.onLine) go(); }, after);
    const go = (): void => { clearTimeout(timer); window.removeEventListener("online", go); resolve(); };
    window.addEventListener("online", go);
  });
}
