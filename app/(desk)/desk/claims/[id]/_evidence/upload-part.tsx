"use client";

import { FileUp } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "../../../../_components/button";
import { ErrorWords } from "../../../../_components/field";
import { shortHash } from "../_model/labels";
import { againWords } from "./chosen";
import { fileTypeWords, sizeWords } from "./meta-words";
import type { Sending, Uploading } from "./use-upload";

/** A button that chooses a file, then how far it has come, then what was kept of it. */
export function UploadPart({ uploading, choose = "Choose a file", missing = false }: { uploading: Uploading; choose?: string; /** It was asked for what cannot be had without the file. */ missing?: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  const ways = useRef<HTMLSpanElement>(null);
  const { sending, take, clear } = uploading;
  const isMissing = missing && sending.is === "before";
  useEffect(() => { if (isMissing) ways.current?.querySelector("button")?.focus(); }, [isMissing]);
  return (
    <div className="upload">
      <input ref={input} type="file" hidden tabIndex={-1} aria-label={choose} onChange={({ currentTarget }) => {
        const [file] = currentTarget.files ?? [];
        currentTarget.value = "";
        if (file) take(file);
      }} />
      <output className="upload-says"><Says uploading={uploading} isMissing={isMissing} /></output>
      {sending.is === "nothing" && <Button kind="quiet" onClick={() => input.current?.click()}><FileUp className="icon" aria-hidden="true" />{choose}</Button>}
      {sending.is === "before" && <span className="upload-ways" ref={ways}>
        <Button kind="quiet" onClick={() => input.current?.click()}><FileUp className="icon" aria-hidden="true" />Choose it again</Button>
        <Button kind="quiet" onClick={clear}>Without a file</Button>
      </span>}
      {sending.is === "half" && <span className="upload-ways">
        <Button kind="quiet" onClick={sending.goOn}>Go on with <b className="file-name">{sending.name}</b></Button>
        <Button kind="quiet" onClick={sending.anew}>Send it anew</Button>
        <Button kind="quiet" onClick={clear}>Without a file</Button>
      </span>}
      {sending.is === "kept" && <Button kind="quiet" onClick={clear}>Take it out</Button>}
      {sending.is === "failed" && <span className="upload-ways">
        {sending.again && <Button kind="quiet" onClick={sending.again}>Try again</Button>}
        <Button kind="quiet" onClick={() => input.current?.click()}>Choose another</Button>
        <Button kind="quiet" onClick={clear}>Without a file</Button>
      </span>}
    </div>
  );
}

function Says({ uploading: { sending, cancel }, isMissing }: { uploading: Uploading; isMissing: boolean }) {
  switch (sending.is) {
    case "nothing": return null;
    case "before": return isMissing ? <ErrorWords>{againWords(sending)} Or go on without a file.</ErrorWords> : <span className="upload-before">{againWords(sending)}</span>;
    case "half": return <span className="upload-progress"><span className="file-name">{sending.name}</span> <span className="second">was sent in part from this browser.</span></span>;
    case "sending": return <Progress sending={sending} onCancel={cancel} />;
    case "kept": {
      const { name, mediaType, bytes, sha256 } = sending.stored;
      return <span><span className="file-name">{name}</span> <span className="second">{fileTypeWords(mediaType)}, {sizeWords(bytes)}</span> <span className="hash" title={sha256}>{shortHash(sha256)}</span></span>;
    }
    case "failed": return <ErrorWords><span className="file-name">{sending.name}</span>: {sending.words}</ErrorWords>;
  }
}

const doingWords = { sending: null, paused: "Paused.", waiting: "The desk cannot be reached. It goes on by itself." };

function Progress({ sending: { name, bytes, percent, doing, pause, resume }, onCancel }: { sending: Extract<Sending, { is: "sending" }>; onCancel: () => void }) {
  return (
    <span className="upload-progress">
      <span className="file-name">{name}</span> <span className="second">{sizeWords(bytes)}</span>
      <progress max={100} value={percent} aria-label={`Uploading ${name}`} />
      <span className="num">{percent} %</span>
      {doingWords[doing] && <span className="second">{doingWords[doing]}</span>}
      {doing === "paused" ? <Button kind="quiet" onClick={resume}>Resume</Button> : <Button kind="quiet" onClick={pause}>Pause</Button>}
      <Button kind="quiet" onClick={onCancel}>Cancel</Button>
    </span>
  );
}
