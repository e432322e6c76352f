"use client";

import { useState } from "react";
import { Button } from "../../../../_components/button";
import { useInBrowser } from "../../../../_components/in-browser";

/** Takes words along. Left out where the browser gives no clipboard: the words stand there to be selected. */
export function CopyButton({ words, what }: { words: string; what: string }) {
  const [copied, setCopied] = useState(false);
  const inBrowser = useInBrowser();
  if (!inBrowser || !("clipboard" in navigator) || !words) return null;
  const copy = () => void navigator.clipboard.writeText(words).then(() => setCopied(true), () => setCopied(false));
  return <Button kind="quiet" onClick={copy}><span aria-live="polite">{copied ? "Copied" : "Copy"}</span><span className="sr"> {what}</span></Button>;
}
