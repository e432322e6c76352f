/** What the confined child can be asked. */
import type { Credentials, KeyFrame } from "./analysis.ts";
import type { PartHash } from "../likeness/parts.ts";
import type { PdfText } from "./pdf-text.ts";
import type { Picture } from "./pictures.ts";

type PictureInput = { path: string; out: string; pixels: number; seconds: number };

export type Tasks = {
  credentials: { input: { path: string; mediaType: string; trustList?: string }; result: Credentials };
  picture: { input: PictureInput; result: Picture };
  publicPicture: { input: PictureInput & { side: number }; result: { width: number; height: number } };
  errorLevel: { input: PictureInput; result: void };
  noise: { input: PictureInput; result: void };
  contactSheet: { input: { frames: KeyFrame[]; out: string }; result: { columns: number; rows: number } };
  likeness: { input: { paths: string[] }; result: PartHash[][] };
  pdf: { input: { path: string; pages: number; characters: number; seconds: number }; result: PdfText };
};
export type TaskName = keyof Tasks;
export type Task<N extends TaskName = TaskName> = { name: N; input: Tasks[N]["input"] };
/** `why` completes "… could not be done: …". */
export type Answer<N extends TaskName = TaskName> = { result?: Tasks[N]["result"]; why?: never } | { result?: never; why: string };

/** These need sharp, which is a program of its own inside Node: Node's permissions do not bind it. */
export const needsAddons = (name: TaskName): boolean => name !== "credentials" && name !== "pdf";
