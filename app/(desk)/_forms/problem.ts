/** A refusal of the API, shown where it belongs: beside the field, or above the form. */
import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form";
import { ApiProblem } from "../../../lib/api/client.ts";

/** The words of whatever was thrown. */
export function wordsOf(error: unknown): string {
  if (error instanceof ApiProblem) return error.message;
  return "Something went wrong on this page. What you typed is still here; try again.";
}

/**
 * Puts the server's `fields` beside their inputs and the focus on the first; what belongs to no input of this form
 * becomes `errors.root.server.message`. `known` are the names the form has; a path such as `aliases.2` goes to `aliases`.
 */
export function showProblem<Values extends FieldValues>(form: UseFormReturn<Values>, error: unknown, known: readonly FieldPath<Values>[]): void {
  const fields = error instanceof ApiProblem ? Object.entries(error.fields) : [];
  const placed = fields.flatMap(([path, message]) => {
    const name = known.find((one) => path === one || path.startsWith(`${one}.`));
    return name ? [{ name, message }] : [];
  });
  placed.forEach(({ name, message }, at) => form.setError(name, { type: "server", message }, { shouldFocus: at === 0 }));
  if (placed.length === 0) form.setError("root.server", { type: "server", message: wordsOf(error) });
}
