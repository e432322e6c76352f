"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import { answer, api } from "../../../lib/api/client.ts";
import type { FileView } from "../../../lib/evidence/file-view.ts";
import { Button } from "../_components/button";
import { Dialog } from "../_components/dialog";
import { ErrorWords, TextArea } from "../_components/field";
import { useToast } from "../_components/toast";
import { showProblem } from "../_forms/problem";

/** Says what goes and what stays, and asks why, before bytes are gone for good. */
export function EraseDialog({ file: { id, name, sha256 }, onClose }: { file: FileView; onClose: () => void }) {
  const router = useRouter();
  const client = useQueryClient();
  const toast = useToast();
  const form = useForm({ defaultValues: { reason: "" } });
  const { errors, isSubmitting } = form.formState;
  const erase = form.handleSubmit(async ({ reason }) => {
    try {
      await answer(api.files[":id"].$delete({ param: { id }, json: { reason } }));
      toast({ title: "Erased", says: "Its hash and the reason stay." });
      await client.invalidateQueries({ queryKey: ["file", id] });
      router.refresh();
      onClose();
    } catch (error) {
      showProblem(form, error, ["reason"]);
    }
  });
  return (
    <Dialog open title={<>Erase <span className="file-name">{name}</span>?</>} onClose={onClose}
      says="The bytes go for good, wherever they are used, with every frame, picture and text that the desk made of them. What stays: the name, the hash, who erased it, when, and your reason, for everybody at the desk."
      foot={<><Button onClick={onClose}>Cancel</Button><Button kind="grave" type="submit" form="erase-file" busy={isSubmitting}>Erase it for good</Button></>}>
      <form id="erase-file" className="form" noValidate onSubmit={(event) => void erase(event)}>
        <p className="hash">SHA-256 {sha256}</p>
        <TextArea label="Why" plain rows={3} help="A court’s order, a person’s right, a danger to somebody. It cannot be changed afterwards." error={errors.reason?.message} {...form.register("reason", { validate: (words) => words.trim() !== "" || "Say why." })} />
        <div role="alert">{errors.root?.["server"]?.message && <ErrorWords>{errors.root["server"].message}</ErrorWords>}</div>
      </form>
    </Dialog>
  );
}
