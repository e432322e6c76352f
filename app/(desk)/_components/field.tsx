"use client";

import { CircleAlert } from "lucide-react";
import { type ComponentProps, type ReactNode, useId } from "react";

type Control = { id: string; "aria-invalid": boolean | undefined; "aria-describedby": string | undefined };

export type FieldProps = {
  label: ReactNode;
  /** What is asked, in a sentence under the label's control. */
  help?: ReactNode;
  /** What is wrong, in words; from react-hook-form's `errors.name?.message`. */
  error?: string | undefined;
  /** Needed where an ErrorSummary links to the field. */
  id?: string;
  children: (control: Control) => ReactNode;
};

/**
 * Label above, control, error beside it in words, help under it. The control is given its id and descriptions:
 * `<Field label="Name" error={errors.name?.message}>{(control) => <input className="box" {...control} {...register("name")} />}</Field>`
 */
export function Field({ label, help, error, id, children }: FieldProps) {
  const made = useId();
  const own = id ?? made;
  const describedBy = [error && `${own}-error`, help && `${own}-help`].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label htmlFor={own}>{label}</label>
      {children({ id: own, "aria-invalid": error ? true : undefined, "aria-describedby": describedBy || undefined })}
      {error && <ErrorWords id={`${own}-error`}>{error}</ErrorWords>}
      {help && <p className="help" id={`${own}-help`}>{help}</p>}
    </div>
  );
}

export function ErrorWords({ id, children }: { id?: string; children: ReactNode }) {
  return <p className="error-words" id={id}><CircleAlert className="icon" aria-hidden="true" /><span>{children}</span></p>;
}

type Shared = Omit<FieldProps, "children">;

/** One line of text. Further properties, such as `{...register("name")}`, go to the input. */
export function TextField({ label, help, error, id, ...input }: Shared & Omit<ComponentProps<"input">, "id">) {
  return <Field label={label} {...{ help, error }} {...(id ? { id } : {})}>{(control) => <input className="box" type="text" {...input} {...control} />}</Field>;
}

/** Several lines. `plain` sets it in the operating face: for lists and notes rather than prose. */
export function TextArea({ label, help, error, id, plain, ...area }: Shared & Omit<ComponentProps<"textarea">, "id"> & { plain?: boolean }) {
  return (
    <Field label={label} {...{ help, error }} {...(id ? { id } : {})}>
      {(control) => <textarea className={plain ? "box is-plain" : "box"} rows={4} {...area} {...control} />}
    </Field>
  );
}

/** A choice among few known words, by the platform's own control. */
export function SelectField({ label, help, error, id, children, ...select }: Shared & Omit<ComponentProps<"select">, "id">) {
  return (
    <Field label={label} {...{ help, error }} {...(id ? { id } : {})}>
      {(control) => <select className="box" {...select} {...control}>{children}</select>}
    </Field>
  );
}

/** A box to tick, with its words and what ticking it does: the words name it, the rest describes it. */
export function CheckField({ label, help, ...input }: { label: ReactNode; help?: ReactNode } & ComponentProps<"input">) {
  const id = useId();
  return (
    <label className="choice">
      <input type="checkbox" aria-labelledby={`${id}-words`} aria-describedby={help ? `${id}-help` : undefined} {...input} />
      <span><span id={`${id}-words`}>{label}</span>{help && <span className="help" id={`${id}-help`}>{help}</span>}</span>
    </label>
  );
}
