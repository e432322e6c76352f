/**
 * What a reader's form is shown with again after a fault: what was typed, and what is wrong where. It travels in a
 * header that the desk's own process sets on the request for the form's page; from outside it is dropped. Pure.
 */
import { z } from "zod";
import { siteLanguages } from "./languages.ts";

export const FORM_STATE = "x-form-state";

const formState = z.object({
  /** Of the page that the form stands on. */
  language: z.enum(siteLanguages),
  values: z.record(z.string(), z.string()),
  /** The name of the field → what would put it right. */
  fields: z.record(z.string(), z.string()),
  problem: z.string(),
  /** A file came with it, which the form cannot keep. */
  hasFile: z.boolean(),
});
export type FormState = z.infer<typeof formState>;

export const writeFormState = (state: FormState): string => Buffer.from(JSON.stringify(state)).toString("base64url");

/** The state in the header; null where there is none, or one that is not ours. */
export function formStateIn(header: string | null | undefined): FormState | null {
  try {
    return header ? formState.parse(JSON.parse(Buffer.from(header, "base64url").toString())) : null;
  } catch {
    return null;
  }
}
