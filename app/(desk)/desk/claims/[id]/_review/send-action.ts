/** The actions of DOMAIN.md §3 as requests of the typed client; each answers with the whole claim as it then stands. */
import { answer, api } from "../../../../../../lib/api/client.ts";
import type { ClaimShape } from "../../../../../../lib/claims/shapes.ts";
import type { Later } from "./kinds.ts";

/** Those that need no word with them. */
export type DirectAction = "withdraw" | "approve" | "unschedule" | "discard" | "restore" | "abandon";

export function sendDirect(action: DirectAction, { id, version, override }: ClaimShape): Promise<ClaimShape> {
  const param = { id };
  const json = { version };
  switch (action) {
    case "withdraw": return answer(api.review[":id"].withdrawals.$post({ param, json }));
    // The button says that approving confirms the override, and its reason stands beside the decision.
    case "approve": return answer(api.review[":id"].decisions.$post({ param, json: { version, decision: "approve", ...(override && { confirmOverride: true }) } }));
    case "unschedule": return answer(api.review[":id"].schedule.$delete({ param, query: { version: String(version) } }));
    case "discard": return answer(api.review[":id"].discards.$post({ param, json }));
    case "abandon": return answer(api.review[":id"].abandonments.$post({ param, json }));
    case "restore": return answer(api.review[":id"].restorations.$post({ param, json }));
  }
}

/** Those that are asked for with a note. */
export type NotedAction = "request_changes" | "withdraw_approval" | "retract" | "reopen";

export function sendNoted(action: Exclude<NotedAction, "reopen">, note: string, { id, version }: ClaimShape): Promise<ClaimShape> {
  const param = { id };
  switch (action) {
    case "request_changes": return answer(api.review[":id"].decisions.$post({ param, json: { version, decision: "request_changes", note } }));
    case "withdraw_approval": return answer(api.review[":id"]["approval-withdrawals"].$post({ param, json: { version, note } }));
    case "retract": return answer(api.review[":id"].retractions.$post({ param, json: { version, note } }));
  }
}

/** A claim is reopened as something: its kind and note are the next publication's, unless changed there. */
export function sendReopening(as: { kind: Later; note: string }, { id, version }: ClaimShape): Promise<ClaimShape> {
  return answer(api.review[":id"].reopenings.$post({ param: { id }, json: { version, ...as } }));
}
