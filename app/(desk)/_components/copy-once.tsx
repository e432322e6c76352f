"use client";

import { Check, Copy } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "./button";

/** A secret that is shown this once: to read, to select, to copy. */
export function CopyOnce({ label, value }: { label: string; value: string }) {
  const id = useId();
  const [copied, setCopied] = useState<"no" | "yes" | "not allowed">("no");
  const copy = () => navigator.clipboard.writeText(value).then(() => setCopied("yes"), () => {
    setCopied("not allowed");
    document.getElementById(id)?.focus();
  });
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="copy-once">
        <input className="box hash" id={id} readOnly value={value} onFocus={(event) => event.target.select()} />
        <Button onClick={() => void copy()}>{copied === "yes" ? <Check className="icon" aria-hidden="true" /> : <Copy className="icon" aria-hidden="true" />}{copied === "yes" ? "Copied" : "Copy"}</Button>
      </div>
      <p className="help" role="status">{copied === "not allowed" ? "The browser does not let it be copied by itself. It is selected: copy it by hand." : ""}</p>
    </div>
  );
}
