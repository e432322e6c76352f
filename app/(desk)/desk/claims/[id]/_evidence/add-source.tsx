"use client";

import { Plus } from "lucide-react";
import { lazy, Suspense, useRef, useState } from "react";
import { useInBrowser } from "../../../../_components/in-browser";
import { Kbd } from "../../../../_components/kbd";
import { patiently } from "../../../../_components/patiently";
import { AttachForm } from "./attach-form";
import type { AttachDraft } from "./attach-values";
import { useAttach } from "./use-attach";
import type { Intake } from "./use-intake";

/** In the browser alone, as the list it opens is heavy and writes styles that the desk's policy keeps out of server HTML. */
const Box = lazy(() => patiently(() => import("./intake-box")).then((loaded) => ({ default: loaded.IntakeBox })));

export const ADD_SOURCE_ID = "add-source";

/** One field takes a URL, a file, a name or a pasted quotation; then a small form stands in its place. */
export function AddSource({ intake, onAttached }: { intake: Intake; onAttached: (itemId: string) => void }) {
  const { draft } = intake;
  return <div className="add-source">{draft ? <Attaching intake={intake} draft={draft} onAttached={onAttached} /> : <Field intake={intake} />}</div>;
}

/** What is typed before the list has been loaded is typed into it. */
function Field({ intake: { begin } }: { intake: Intake }) {
  const inBrowser = useInBrowser();
  const [typed, setTyped] = useState("");
  const focused = useRef(false);
  const standIn = (
    <div className="field-wrap intake">
      <Plus className="icon" aria-hidden="true" />
      <input id={ADD_SOURCE_ID} aria-label="Add a source" placeholder="URL, file, name or quotation" autoComplete="off" dir="auto" value={typed} onChange={(event) => setTyped(event.currentTarget.value)}
        onFocus={() => { focused.current = true; }} onBlur={() => { focused.current = false; }} />
      <Kbd keys="a" />
    </div>
  );
  return <Suspense fallback={standIn}>{inBrowser ? <Box id={ADD_SOURCE_ID} typed={typed} onType={setTyped} onStart={begin} hadFocus={() => focused.current} /> : standIn}</Suspense>;
}

function Attaching({ intake: { kept, uploading, leave, end }, draft, onAttached }: { intake: Intake; draft: AttachDraft; onAttached: (itemId: string) => void }) {
  const work = useAttach({ draft, kept, uploading, onAttached: (id) => { end(); onAttached(id); } });
  return <AttachForm work={work} uploading={uploading} onLeave={() => { leave(); requestAnimationFrame(focusAddSource); }} />;
}

/** Puts the focus where a source is added. */
export function focusAddSource(): void {
  const field = document.getElementById(ADD_SOURCE_ID) ?? document.querySelector<HTMLElement>(".attach :is(input:not([type=file]), textarea, select, button)");
  field?.focus();
  field?.scrollIntoView({ block: "nearest" });
}
