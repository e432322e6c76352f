"use client";

import { ExternalLink, Lock } from "lucide-react";
import { sourceWords } from "../../../lib/publishing/plain-words.ts";
import { publicSourceOf } from "../../../lib/publishing/freeze.ts";
import { reliabilityWords } from "../_words/sources";
import type { SourceValues } from "./fields";

/** The source as a published verdict names it, from the very function that makes the public copy. */
export function ReadersSee({ values }: { values: SourceValues }) {
  const { name, reliability, url, confidential, ...kinds } = publicSourceOf({ ...values, id: "", slug: null, url: values.url || null, publicDescription: values.publicDescription.trim() || null });
  return (
    <section className="aside-part" aria-labelledby="readers-see">
      <h2 id="readers-see">What readers see</h2>
      <div className="readers-see">
        <p className="said"><b dir="auto">{name.trim() || "No name yet"}</b>, {sourceWords(kinds)}</p>
        {reliability && <p className="second">Reliability: {reliabilityWords[reliability]}</p>}
        {url && <p className="second clip"><ExternalLink className="icon-small" aria-hidden="true" /> {url}</p>}
      </div>
      {confidential
        ? <p className="help"><Lock className="icon-small" aria-hidden="true" /> Name, home page, reliability and the evidence’s own words stay inside. An editor can release parts of the evidence, one by one.</p>
        : <p className="help">Other names, notes and the reason for the letter stay inside.</p>}
      <p className="help">Publications keep what they showed on their day. A change here shows from a claim’s next publication on{confidential ? ", so one that already named this source goes on naming it" : ""}.</p>
    </section>
  );
}
