import type { Metadata } from "next";
import { signedIn } from "@/_server";
import { getAnalysis } from "../../../../../lib/evidence/analysis-queries.ts";
import { custodyOf } from "../../../../../lib/evidence/custody.ts";
import { getFileView } from "../../../../../lib/evidence/file-view.ts";
import { FileScreen } from "../../../_files/file-screen";
import { orNotFound } from "../../../_shell/or-not-found";

// A file's name may lead to a source: it does not belong into the browser's history.
export const metadata: Metadata = { title: "File" };

export default async function FilePage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await signedIn();
  const { id } = await params;
  const file = await orNotFound(getFileView(viewer, id));
  const [analysis, custody] = await Promise.all([getAnalysis(viewer, id), custodyOf(viewer, id)]);
  return <FileScreen key={id} file={file} analysis={analysis} custody={custody.items} now={new Date().toISOString()} />;
}
