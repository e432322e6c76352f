/** A picture: its size, a thumbnail, and its content credentials. I/O. */
import { join } from "node:path";
import { askChild } from "./ask-child.ts";
import type { Work } from "./analyse.ts";
import { mayCarryCredentials } from "./credential-marker.ts";
import type { Task } from "./tasks.ts";

export async function analysePicture({ file, folder, limits, progress, signal, trustList, analysis }: Work): Promise<void> {
  progress("picture", 0);
  const { path, mediaType } = file;
  const asking = { reads: [path], writes: [folder], seconds: limits.seconds, megabytes: limits.megabytes, signal };
  const picture: Task<"picture"> = { name: "picture", input: { path, out: join(folder, "thumbnail.webp"), pixels: limits.pixels, seconds: limits.seconds } };
  const credentials: Task<"credentials"> = { name: "credentials", input: { path, mediaType, ...(trustList ? { trustList } : {}) } };
  // Credentials first: their answer has left the process before a picture is decoded in it.
  const signed = await mayCarryCredentials(path, mediaType);
  const [first, seen] = signed ? await askChild([credentials, picture], asking) : [null, ...(await askChild([picture], asking))];

  if (first?.result) analysis.c2pa = first.result;
  else if (first) analysis.problems.push(`Content credentials were not checked: ${first.why}.`);
  if (!seen?.result) return void analysis.problems.push(`The picture was not decoded: ${seen?.why}.`);
  const { width, height, codecs, thumbnail, damaged } = seen.result;
  Object.assign(analysis, { width, height, codecs, thumbnail: thumbnail ? { path: thumbnail } : null });
  if (damaged) analysis.problems.push(thumbnail ? "The picture is damaged: it is shown as far as it could be decoded." : "The picture is damaged or coded in a way that is not decoded here: there is no thumbnail.");
}
