/** One edit, sent by the API's typed client against the version it was made on. */
import { answer, api } from "../../../../../../lib/api/client.ts";
import type { ClaimShape } from "../../../../../../lib/claims/shapes.ts";
import type { Edit } from "../_model/edits.ts";

/** Answers with the whole claim as it then stands; throws ApiProblem. */
export async function sendEdit(id: string, version: number, edit: Edit): Promise<ClaimShape> {
  const param = { id };
  const query = { version: String(version) };
  switch (edit.on) {
    case "claim": return answer(api.claims[":id"].$patch({ param, json: { version, ...edit.fields } }));
    case "verdict": return answer(api.claims[":id"].verdict.$put({ param, json: { version, ...edit.fields } }));
    case "evidence": return whole(answer(api.evidence[":id"].evidence[":evidenceId"].$patch({ param: { id, evidenceId: edit.id }, json: { version, ...edit.fields } })));
    case "attach": return whole(answer(api.evidence[":id"].evidence.$post({ param, json: { ...edit.item, version } })));
    case "detach": return whole(answer(api.evidence[":id"].evidence[":evidenceId"].$delete({ param: { id, evidenceId: edit.id }, query })));
    case "snapshot": return whole(answer(api.evidence[":id"].evidence[":evidenceId"].snapshots.$post({ param: { id, evidenceId: edit.id }, json: { version, ...edit.copy } })));
    case "appear": return answer(api.claims[":id"].appearances.$post({ param, json: { version, ...edit.at } }));
    case "appearance": return answer(api.claims[":id"].appearances[":appearanceId"].$patch({ param: { id, appearanceId: edit.id }, json: { version, ...edit.to } }));
    case "disappear": return answer(api.claims[":id"].appearances[":appearanceId"].$delete({ param: { id, appearanceId: edit.id }, query }));
    case "relate": return answer(api.claims[":id"].relations.$post({ param, json: { version, kind: edit.kind, claimId: edit.claimId } }));
    case "unrelate": return answer(api.claims[":id"].relations[":relationId"].$delete({ param: { id, relationId: edit.id }, query }));
  }
}

async function whole(written: Promise<{ claim: ClaimShape }>): Promise<ClaimShape> {
  return (await written).claim;
}
