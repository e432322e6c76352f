"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api } from "../../../lib/api/client.ts";
import type { EventShape } from "../../../lib/claims/shapes.ts";
import type { FileView } from "../../../lib/evidence/file-view.ts";
import { EventRow } from "../_activity/event-row";
import { Button } from "../_components/button";
import { useNow } from "../_queue/use-now";
import { useRole } from "../_shell/person";
import { EraseDialog } from "./erase-dialog";

/** Who brought it, viewed or downloaded it, captured it or erased it; and for an admin the way to erase it. */
export function Custody({ file, initial, now: serverNow }: { file: FileView; initial: readonly EventShape[]; now: string }) {
  const now = useNow(serverNow);
  const isAdmin = useRole("admin");
  const [erasing, setErasing] = useState(false);
  const { data } = useQuery({ queryKey: ["file", file.id, "custody"], queryFn: async () => (await answer(api.files[":id"].custody.$get({ param: { id: file.id } }))).items, initialData: [...initial], staleTime: 5_000 });
  return (
    <section aria-labelledby="h-custody">
      <h2 id="h-custody">Custody</h2>
      {data.length === 0 ? <p className="second">{file.madeFrom ? "The desk made it. What happened to the original stands on its own page." : "Nothing happened to it yet."}</p> : <ul className="custody">{data.map((event) => <EventRow key={event.id} event={event} now={now} />)}</ul>}
      {isAdmin && file.fate?.is !== "erased" && <p><Button kind="grave" onClick={() => setErasing(true)}>Erase…</Button></p>}
      {erasing && <EraseDialog file={file} onClose={() => setErasing(false)} />}
    </section>
  );
}
