"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { answer, api, ApiProblem } from "../../../../../lib/api/client.ts";
import { Button } from "../../../_components/button";
import { ErrorWords, TextField } from "../../../_components/field";
import { showProblem, wordsOf } from "../../../_forms/problem";
import { UploadPart } from "../../claims/[id]/_evidence/upload-part";
import { useUpload } from "../../claims/[id]/_evidence/use-upload";
import { textIsRead } from "./text-is-read";

/** An article by its address alone, or from a file: what it says of itself is read there. */
export function FetchArticle({ maxBytes }: { maxBytes: number }) {
  const go = useOpening();
  const form = useForm({ defaultValues: { url: "" } });
  const { errors, isSubmitting, isSubmitSuccessful } = form.formState;
  const fetchIt = form.handleSubmit(async ({ url }) => {
    try {
      const made = await answer(api.articles.$post({ json: { url: url.trim() } }));
      go("article" in made ? made.article.id : made.id);
    } catch (error) {
      showProblem(form, error, ["url"]);
    }
  });
  return (
    <section className="article-fetch" aria-label="From an address or a file">
      <form className="article-fetch-line" noValidate onSubmit={(event) => void fetchIt(event)}>
        <TextField label="Where it stands on the web" type="url" inputMode="url" dir="ltr" placeholder="https://" autoComplete="off" help="It is captured, and its text, title and date are read from it. Or paste the text below." error={errors.url?.message}
          {...form.register("url", { validate: (given) => given.trim() !== "" || "Give its address first." })} />
        <Button type="submit" busy={isSubmitting || isSubmitSuccessful}>Fetch and read it</Button>
      </form>
      {errors.root?.["server"]?.message && <div role="alert"><ErrorWords>{errors.root["server"].message}</ErrorWords></div>}
      <FromFile maxBytes={maxBytes} onMade={go} />
    </section>
  );
}

function FromFile({ maxBytes, onMade }: { maxBytes: number; onMade: (articleId: string) => void }) {
  const [problem, setProblem] = useState<string | null>(null);
  const [reading, setReading] = useState(false);
  const uploading = useUpload(maxBytes, {
    onKept: ({ id: fileId }, clear) => {
      setProblem(null);
      setReading(true);
      importFile(fileId).then(onMade, (error: unknown) => { setProblem(wordsOf(error)); clear(); }).finally(() => setReading(false));
    },
  });
  return (
    <div>
      <UploadPart uploading={uploading} choose="Read an HTML, PDF or text file" />
      <p role="status" className="second">{reading && "Reading its text…"}</p>
      {problem && <div role="alert"><ErrorWords>{problem}</ErrorWords></div>}
    </div>
  );
}

/** Answers the article's id. The text of a PDF is read by the worker, after the file has come. */
async function importFile(fileId: string): Promise<string> {
  await textIsRead(fileId);
  const made = await answer(api.articles.$post({ json: { fileId } }));
  if ("article" in made) throw new ApiProblem({ detail: "The desk answered something unexpected. Nothing was kept; try again." });
  return made.id;
}

function useOpening(): (articleId: string) => void {
  const router = useRouter();
  const client = useQueryClient();
  return (articleId) => {
    void client.invalidateQueries({ queryKey: ["articles"] });
    router.push(`/desk/articles/${articleId}`);
  };
}
