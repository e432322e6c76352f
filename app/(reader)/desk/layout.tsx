import "../reader.css";
import type { ReactNode } from "react";
import { ReaderDocument } from "../_components/document";
import { hereOf } from "../_components/here";

/** The readers' document, in the language at the root, around what the desk shows of it: a page not yet published. */
export default async function PreviewLayout({ children }: { children: ReactNode }) {
  return <ReaderDocument here={await hereOf("")} path={null}>{children}</ReaderDocument>;
}
