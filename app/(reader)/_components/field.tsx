import type { ReactNode } from "react";

export type Control = { id: string; name: string; "aria-describedby"?: string; "aria-invalid"?: true };

type Props = { name: string; label: string; help?: string; wrong?: string | undefined; className?: string; children: (control: Control) => ReactNode };

/** A field with its label above, its help, and what is wrong with it in words; whichever the control is. */
export function Field({ name, label, help, wrong, className = "", children }: Props) {
  const described = [help && `${name}-help`, wrong && `${name}-wrong`].filter(Boolean).join(" ");
  const control: Control = { id: name, name, ...(described && { "aria-describedby": described }), ...(wrong && { "aria-invalid": true as const }) };
  return (
    <div className={["field", className, wrong && "bad"].filter(Boolean).join(" ")}>
      <label htmlFor={name}>{label}</label>
      {help && <p className="help op" id={`${name}-help`}>{help}</p>}
      {wrong && <p className="wrong op" id={`${name}-wrong`}><Cross />{wrong}</p>}
      {children(control)}
    </div>
  );
}

/** Heads a form that came back: what happened, and the way to the first field to put right. */
export function FormProblem({ title, problem, wrong }: { title: string; problem: string; wrong: readonly { name: string; label: string; message: string }[] }) {
  return (
    <div className="form-problem" role="alert">
      <p><b>{title}.</b> {problem}</p>
      {wrong.length > 0 && <ul className="op">{wrong.map(({ name, label, message }) => <li key={name}><a href={`#${name}`}>{label}</a>: {message}</li>)}</ul>}
    </div>
  );
}

function Cross() {
  return <svg className="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M18 6 6 18M6 6l12 12" /></svg>;
}
