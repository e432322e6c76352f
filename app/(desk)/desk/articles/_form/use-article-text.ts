"use client";

import { useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { useToast } from "../../../_components/toast";
import { useRole } from "../../../_shell/person";
import { type Facts, factNames, factWords, filledIn } from "./facts";
import { type Format, tooLong } from "./read-file";

export type NewArticle = Facts & { text: string; format: Format };

/** The text of the form: where it comes from, and the facts that some texts carry at their top. */
export function useArticleText(form: UseFormReturn<NewArticle>) {
  const toast = useToast();
  const isEditor = useRole("editor");
  const [taken, setTaken] = useState<string | null>(null);
  const put = (text: string, format?: Format) => {
    form.setValue("text", text, { shouldDirty: true });
    if (format) form.setValue("format", format);
    form.clearErrors("text");
  };
  /** Lifts the facts off the top of the text into fields that are empty; says false when they cannot be read. */
  const takeFacts = async (): Promise<boolean> => {
    const typed = form.getValues();
    if (!/^\uFEFF?---[ \t]*\r?\n/.test(typed.text)) return true;
    // The reader of YAML is fetched only by those who need it.
    const { parseFrontMatter } = await import("../../../../../lib/articles/front-matter.ts");
    try {
      const { data, body } = parseFrontMatter(typed.text);
      if (body === typed.text) return true;
      const { facts, taken: names } = filledIn(typed, data, { isEditor });
      for (const name of factNames) form.setValue(name, facts[name], { shouldDirty: true });
      put(body.replace(/^\s*\n/, ""), "markdown");
      setTaken(names.length > 0 ? names.map((name) => factWords[name]).join(", ") : null);
      return true;
    } catch (error) {
      form.setError("text", { message: error instanceof Error ? error.message : "The lines at the top cannot be read." }, { shouldFocus: true });
      return false;
    }
  };
  const putFile = async ({ text, format, name }: { text: string; format: Format; name: string }) => {
    const before = form.getValues();
    put(text, format);
    await takeFacts();
    const undo = before.text.trim() === "" ? {} : { says: "It took the place of what stood there.", action: { label: "Undo", run: () => { form.reset(before, { keepDefaultValues: true }); } } };
    toast({ title: `Read from “${name}”`, ...undo });
  };
  const validate = (text: string) => (text.trim() === "" ? "Paste the text, or choose a file." : (tooLong(text) ?? true));
  return { put, putFile, takeFacts, taken, validate };
}
