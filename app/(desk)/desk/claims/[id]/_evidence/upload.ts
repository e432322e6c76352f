/** A file on its way to the desk. XMLHttpRequest, as fetch tells nothing of how far it has come. */
import { answer, api, ApiProblem } from "../../../../../../lib/api/client.ts";
import type { ProblemJson } from "../../../../../../lib/http.ts";

export type StoredFile = { id: string; sha256: string; bytes: number; mediaType: string; name: string };
export type Upload = { done: Promise<StoredFile>; cancel: () => void };

/** `done` throws ApiProblem, also when it is cancelled. */
export function upload(file: File, onProgress: (percent: number) => void): Upload {
  let request: XMLHttpRequest | null = null;
  let cancelled = false;
  const send = () => new Promise<StoredFile>((resolve, reject) => {
    if (cancelled) return reject(wasCancelled());
    request = requestFor(file, { onProgress, resolve, reject });
  });
  return {
    done: send().catch(async (problem: unknown) => {
      if (!(problem instanceof ApiProblem) || problem.status !== 401) throw problem;
      // The typed client asks for the password in place; then the file is sent once more.
      await answer(api.people.me.$get());
      return send();
    }),
    cancel() {
      cancelled = true;
      request?.abort();
    },
  };
}

type Ends = { onProgress: (percent: number) => void; resolve: (stored: StoredFile) => void; reject: (problem: ApiProblem) => void };

function requestFor(file: File, { onProgress, resolve, reject }: Ends): XMLHttpRequest {
  const request = new XMLHttpRequest();
  const body = new FormData();
  body.append("file", file);
  request.open("POST", "/api/v1/files");
  request.responseType = "json";
  request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total > 0 ? Math.floor((loaded / total) * 100) : 0));
  request.addEventListener("load", () => {
    if (request.status === 201) resolve(request.response as StoredFile);
    else reject(new ApiProblem((request.response as ProblemJson | null) ?? { detail: "The desk answered something unexpected. Nothing was kept; try again.", status: request.status }));
  });
  request.addEventListener("error", () => reject(new ApiProblem({ detail: "The file did not arrive: the desk cannot be reached, or it refused the file. Try again." })));
  request.addEventListener("abort", () => reject(wasCancelled()));
  request.send(body);
  return request;
}

const wasCancelled = () => new ApiProblem({ detail: "The upload was cancelled. Nothing was kept." });
