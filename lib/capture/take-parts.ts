/** Takes from a page that stands still: picture, print, text, HTML, and the exchange as an archive. I/O. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { CDPSession } from "playwright-core";
import { inertHtml, MOST_HTML_CHARACTERS } from "../archive/inert-html.ts";
import { loadedBy } from "../archive/loaded.ts";
import { packWacz } from "../archive/wacz.ts";
import type { Findings } from "./findings.ts";
import { hasFallen, type InPage, Unresponsive } from "./in-page.ts";
import type { Order } from "./messages.ts";
import { readArticle } from "./read-article.ts";
import type { Recorder } from "./recorder.ts";
import { serialise } from "./serialise.ts";
import { printPage, takePicture } from "./take-picture.ts";
import { wordBoxes } from "./word-boxes.ts";
import type { CapturedRole, Step } from "./words.ts";

type Taking = {
  session: CDPSession; order: Order; recorder: Recorder; findings: Findings;
  step: (step: Step) => void;
  inPage: InPage;
  /** With Readability at hand. */
  reading: InPage;
};

/** A step that fails is noted, and the others go on. Throws Unresponsive as long as scripts run: without them it is tried again. */
export async function takeParts(taking: Taking): Promise<void> {
  const { session, order: { folder, limits, url }, recorder, findings, inPage, reading } = taking;
  const at = (name: string) => join(folder, name);
  const kept = (role: CapturedRole, path: string, mediaType: string) => { findings.files.push({ role, path, mediaType }); };
  const page = recorder.main.url ?? url;
  let text = "";

  await take("screenshot", taking, async () => {
    findings.pageHeight = await takePicture(session, at("screenshot.png"), limits.maxHeight);
    kept("screenshot", at("screenshot.png"), "image/png");
    await writeFile(at("words.json"), JSON.stringify(await wordBoxes(inPage, limits.maxHeight)));
    kept("boxes", at("words.json"), "application/json");
  });
  await take("pdf", taking, async () => {
    await printPage(session, at("page.pdf"));
    kept("pdf", at("page.pdf"), "application/pdf");
  });
  await take("text", taking, async () => {
    const article = await readArticle(reading);
    text = article.text;
    Object.assign(findings, { says: article.says, characters: article.characters });
    await writeFile(at("text.txt"), text);
    kept("text", at("text.txt"), "text/plain");
  });
  await take("html", taking, async () => {
    const html = await inertHtml(await inPage(serialise, MOST_HTML_CHARACTERS), { url: page, find: loadedBy(recorder.exchanges, folder), maxBytes: limits.maxBodyBytes });
    await writeFile(at("page.html"), html);
    kept("html", at("page.html"), "text/html");
  });
  await take("archive", taking, async () => {
    const packed = await packWacz({
      exchanges: recorder.exchanges, folder, url: page, title: findings.says?.title || page, at: findings.startedAt, text, software: `Corroborate with Chromium ${findings.browser.version}`,
    });
    kept("wacz", packed, "application/wacz");
  });
}

async function take(step: Step, { step: tell, findings }: Taking, work: () => Promise<void>): Promise<void> {
  tell(step);
  try {
    await work();
  } catch (error) {
    if (findings.scripts && (error instanceof Unresponsive || hasFallen(error))) throw error;
    findings.failedSteps.push(step);
    findings.faults.push(`${step}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
