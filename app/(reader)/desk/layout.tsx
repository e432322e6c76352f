import "../reader.css";
import type { ReactNode } from "react";
import { visitor } from "@/_server";
import { publicDesk } from "../../../lib/publishing/queries.ts";
import { rootLanguage } from "../../../lib/site/languages.ts";
import { ReaderDocument } from "../_components/document";

/** The readers' document around what the desk shows of it: the preview of a page not yet published. */
export default async function PreviewLayout({ children }: { children: ReactNode }) {
  const { language } = await publicDesk(await visitor());
  return <ReaderDocument language={rootLanguage(language)}>{children}</ReaderDocument>;
}
