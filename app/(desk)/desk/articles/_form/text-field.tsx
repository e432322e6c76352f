"use client";

import { FileUp } from "lucide-react";
import { type ChangeEvent, type DragEvent, type Ref, useRef, useState } from "react";
import { Button } from "../../../_components/button";
import { Field } from "../../../_components/field";
import { counted } from "../../../_words/claims";
import { paragraphs } from "../../../../../lib/articles/passages.ts";
import { type Format, readFile } from "./read-file";

export type TextFieldProps = {
  text: string; format: Format; error: string | undefined;
  onText: (text: string) => void; onFormat: (format: Format) => void;
  /** A file was read whole, in place of what stood here. */
  onFile: (read: { text: string; format: Format; name: string }) => void;
  onRefusal: (words: string) => void; onBlur?: () => void;
  /** For the focus to come here when something is wrong. */
  area: Ref<HTMLTextAreaElement>;
};

const formatWords: Record<Format, string> = { text: "Plain text", markdown: "Markdown" };

/** The text of an article: typed, pasted, chosen as a file or dropped as one. */
export function ArticleTextField({ text, format, error, onText, onFormat, onFile, onRefusal, onBlur, area }: TextFieldProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = async (file: File | undefined) => {
    if (!file) return;
    const read = await readFile(file);
    if ("refusal" in read) onRefusal(read.refusal);
    else onFile({ ...read, name: file.name });
  };
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    void take(event.target.files?.[0]);
    event.target.value = "";
  };
  const dropped = (event: DragEvent) => {
    setOver(false);
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    void take(event.dataTransfer.files[0]);
  };
  return (
    <div className="article-text-field" onDragOver={(event) => { if (event.dataTransfer.types.includes("Files")) { event.preventDefault(); setOver(true); } }} onDragLeave={() => setOver(false)} onDrop={dropped} data-over={over || undefined}>
      <div className="article-text-tools">
        <fieldset className="toggle" aria-label="Format of the text">
          {(["text", "markdown"] as const).map((one) => <label key={one}><input type="radio" name="format" checked={format === one} onChange={() => onFormat(one)} />{formatWords[one]}</label>)}
        </fieldset>
        <Button onClick={() => chooser.current?.click()}><FileUp className="icon" aria-hidden="true" />Choose a file</Button>
        <input ref={chooser} type="file" className="sr" tabIndex={-1} aria-label="Text or Markdown file" accept=".txt,.text,.md,.markdown,text/plain,text/markdown" onChange={chosen} />
      </div>
      <Field id="text" label="Text" error={error} help={says(text, format)}>
        {(control) => <textarea ref={area} className="box" rows={18} dir="auto" spellCheck={false} value={text} placeholder="Paste the text here, or drop a text or Markdown file" onChange={(event) => onText(event.target.value)} onBlur={onBlur} {...control} />}
      </Field>
    </div>
  );
}

function says(text: string, format: Format): string {
  if (text.trim() === "") return "Blank lines part paragraphs. The words are kept as they are, and never change: a later text becomes a new version.";
  const marks = format === "markdown" ? " Its Markdown signs give way to plain words." : "";
  return `${counted(paragraphs(text).length, "paragraph")}, ${counted([...text].length, "character")}.${marks}`;
}
