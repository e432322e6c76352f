import { notFound } from "next/navigation";

/** With several root layouts Next has no page of its own for an unknown address: this one gives it the readers'. */
export default function Missing(): never {
  notFound();
}
