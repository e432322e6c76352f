/** What stands in an upload's way: something that passes, or a refusal in words. Pure. */
import { ApiProblem } from "../../../../../../lib/api/client.ts";
import type { ProblemJson } from "../../../../../../lib/http.ts";

export type Trouble = { is: "unreachable" | "refused for now" | "signed out" } | { problem: ApiProblem };
/** The part we read of an error of tus-js-client. */
type Failed = { originalResponse?: { getStatus(): number; getBody(): string } | null };

export function troubleIn({ originalResponse: response }: Failed): Trouble {
  const status = response?.getStatus() ?? 0;
  if (!response || status === 0) return { is: "unreachable" };
  if (status === 401) return { is: "signed out" };
  const said = told(response.getBody());
  // Another part of the same upload may still be on its way to the disk (409, 423). Too often (429) is the word of a server in between; the desk says what is too much.
  if (status >= 500 || status === 409 || status === 423 || (status === 429 && said === null)) return { is: "refused for now" };
  return { problem: new ApiProblem(said ?? { detail: "The desk answered something unexpected. Nothing was kept; try again.", status }) };
}

function told(body: string): ProblemJson | null {
  try {
    const said: unknown = JSON.parse(body);
    return typeof said === "object" && said !== null && "detail" in said ? (said as ProblemJson) : null;
  } catch {
    return null;
  }
}
