"use client";

import { useState } from "react";
import type { InboxItem } from "../../../lib/inbox/shapes.ts";
import type { Closing } from "../../../lib/inbox/words.ts";
import { Button } from "../_components/button";
import { Dialog } from "../_components/dialog";
import { useSendClosing } from "./use-closing";

/** What is erased cannot be brought back: said before. */
export function CloseDialog({ item, as, onClose, onDone }: { item: InboxItem; as: Closing; onClose: () => void; onDone: () => void }) {
  const send = useSendClosing();
  const [busy, setBusy] = useState(false);
  const erased = [item.file && "the file", item.contact && "how the reader can be reached"].filter(Boolean).join(" and ");
  const kept = item.claim ? " What became evidence of the claim stays there." : "";
  const act = () => { setBusy(true); void send(item, as, onDone).finally(() => setBusy(false)); };
  return (
    <Dialog open onClose={onClose} title={as === "spam" ? "Mark it as spam" : "Put it away"} says={`This erases ${erased}, for good.${kept}`}
      foot={<><Button onClick={onClose}>Leave it</Button><Button kind="primary" busy={busy} onClick={act}>{as === "spam" ? "Erase and mark as spam" : "Erase and put away"}</Button></>} />
  );
}
