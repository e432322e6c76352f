/**
 * Sees every request of the browser before it leaves and every answer before the page does (CDP Fetch on the browser's own
 * session, which covers frames and workers, too), keeps the bodies, and refuses what may not be asked for. I/O.
 */
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import type { CDPSession } from "playwright-core";
import type { Exchange } from "../archive/exchange.ts";
import { mediaTypeOf as typeByContent } from "../evidence/media-type.ts";
import { isOutsideRefusal, OutsideRefusal } from "../outside/refusal.ts";
import { asPage, declaredLength, type Headers, isAttachment, isPage, leadsOn, mediaTypeOf, saysNoType, unpacked } from "./answers.ts";
import { type Body, keepBody } from "./body.ts";
import type { Guard } from "./guard-proxy.ts";
import type { CaptureLimits } from "./limits.ts";
import { type MainDocument, newMainDocument } from "./main-document.ts";
import type { Part } from "./outcome.ts";
import { exchangeOf, type Paused, reasonMissing } from "./paused.ts";
import { say } from "./words.ts";

export type Recorder = {
  exchanges: Exchange[];
  parts: Part[];
  main: MainDocument;
  /** True when nothing has been asked or answered for so long, in milliseconds. */
  isQuiet: (milliseconds: number) => boolean;
  /** Takes what is there of everything that is still coming. */
  finish: () => void;
  /** From now on the page stays where it is. */
  hold: () => void;
};

const HEAD_BYTES = 64 * 1024;
const beginsAsPage = async (path: string): Promise<boolean> => (await typeByContent(await buffer(createReadStream(path, { end: HEAD_BYTES - 1 })))) === "text/html";

type Options = { guard: Guard; folder: string; limits: CaptureLimits; mainFrame: string };
/** A request that was never answered because the page gave it up is not waited for. */
const GIVEN_UP_MS = 5_000;

/** Records until the browser ends; the bodies lie in `folder`, one file each. */
export async function openRecorder(session: CDPSession, { guard, folder, limits, mainFrame }: Options): Promise<Recorder> {
  const [exchanges, parts, main]: [Exchange[], Part[], MainDocument] = [[], [], newMainDocument()];
  const pending = new Map<string, Date>();
  /** Main frames of windows that the page opened: they show nothing, and are closed. */
  const windows = new Set<string>();
  let [asked, bodies, kept, held, finished, lastEvent] = [0, 0, 0, false, false, Date.now()];

  const fail = (requestId: string, errorReason: "Aborted" | "BlockedByClient") => session.send("Fetch.failRequest", { requestId, errorReason });
  const pass = (requestId: string) => session.send("Fetch.continueRequest", { requestId });
  const isMain = (event: Paused): boolean => event.resourceType === "Document" && event.frameId === mainFrame;

  async function onRequest(event: Paused): Promise<unknown> {
    const { requestId, request: { url } } = event;
    // Streams of events never end, and hold nothing that a picture shows.
    if (event.resourceType === "EventSource") return fail(requestId, "BlockedByClient");
    if (windows.has(event.frameId) || (isMain(event) && held)) return fail(requestId, "Aborted");
    try {
      if (++asked > limits.maxRequests) throw new OutsideRefusal("too-big", "The page asks for too much.");
      await guard.admit(url);
    } catch (error) {
      if (!isOutsideRefusal(error)) throw error;
      parts.push({ url, status: 0, bytes: 0, blocked: error.why === "private" ? say.privateNetwork : error.message });
      if (isMain(event)) main.refused(url, error);
      // A page that leads on to where it may not go stays as it is; where there is none, there will be none.
      return fail(requestId, isMain(event) && main.isReceived ? "Aborted" : "BlockedByClient");
    }
    pending.set(requestId, new Date());
    return pass(requestId);
  }

  async function onAnswer(event: Paused): Promise<unknown> {
    const { requestId, request: { url }, responseStatusCode: status = 0, responseErrorReason } = event;
    const headers: Headers = (event.responseHeaders ?? []).map(({ name, value }) => [name, value]);
    if (responseErrorReason) {
      const blocked = guard.failureOf(url) ?? `It could not be fetched (${responseErrorReason}).`;
      parts.push({ url, status: 0, bytes: 0, blocked });
      if (isMain(event)) main.failed(url, blocked);
      return pass(requestId);
    }
    if (leadsOn(status, headers)) {
      note(event, headers, { bodyFile: null, truncated: false, bytes: 0 });
      if (isMain(event)) main.leadsOn(url, status);
      return pass(requestId);
    }
    if (isMain(event)) return onMain(event, headers);
    if (event.resourceType === "Document" && isAttachment(headers)) return fail(requestId, "Aborted");
    const body = await take(event, headers, limits.maxBodyBytes);
    const blocked = reasonMissing(status, body.end, { finished, maxBytes: limits.maxBodyBytes });
    // Chromium's own idea, which most sites have no answer to.
    const isIcon = event.resourceType === "Other" && status >= 400 && URL.parse(url)?.pathname === "/favicon.ico";
    if (!isIcon) parts.push({ url, status, bytes: body.bytes, ...(blocked !== null && { blocked }) });
    return body.end === "too-big" ? fail(requestId, "BlockedByClient") : fulfil(event, headers, body);
  }

  async function onMain(event: Paused, headers: Headers): Promise<unknown> {
    const { requestId, request: { url }, responseStatusCode: status = 0 } = event;
    const page = isPage(headers);
    // What a page sends as a download after it has loaded is not what was asked for.
    if (!page && main.isReceived) return fail(requestId, "Aborted");
    const most = page ? limits.maxBodyBytes : limits.maxOriginalBytes;
    main.answered(url, status, headers);
    const body = await take(event, headers, most);
    if (body.end === "too-big") {
      main.tooBig(most);
      return fail(requestId, "Aborted");
    }
    const looksLikePage = !page && saysNoType(headers) && body.bytes <= limits.maxBodyBytes && (await beginsAsPage(body.path));
    if (!page && !looksLikePage) {
      main.isFile(body.path, mediaTypeOf(headers), body.end === "whole" && !finished);
      return fail(requestId, "Aborted");
    }
    parts.push({ url, status, bytes: body.bytes });
    main.isReceived = true;
    return fulfil(event, page ? headers : asPage(headers), body);
  }

  async function take(event: Paused, headers: Headers, maxBytes: number): Promise<Body & { path: string }> {
    const name = `body-${String(++bodies).padStart(6, "0")}`;
    const path = join(folder, name);
    const room = Math.min(maxBytes, isMain(event) ? maxBytes : limits.maxTotalBytes - kept);
    const body: Body = declaredLength(headers) > maxBytes || room <= 0 ? { bytes: 0, end: "too-big" } : await keepBody(session, event.requestId, path, room);
    kept += body.bytes;
    note(event, headers, { bodyFile: body.end === "too-big" ? null : name, truncated: body.end !== "whole" || finished, bytes: body.bytes });
    return { ...body, path };
  }

  function note(event: Paused, headers: Headers, body: { bodyFile: string | null; truncated: boolean; bytes: number }): void {
    exchanges.push(exchangeOf(event, headers, { ...body, at: pending.get(event.requestId) ?? new Date(), address: guard.addressOf(event.request.url) }));
  }

  async function fulfil({ requestId, responseStatusCode = 200, responseStatusText }: Paused, headers: Headers, { path, bytes }: Body & { path: string }): Promise<unknown> {
    const body = bytes > 0 ? (await readFile(path)).toString("base64") : "";
    const responseHeaders = unpacked(headers).map(([name, value]) => ({ name, value }));
    return session.send("Fetch.fulfillRequest", { requestId, responseCode: responseStatusCode, ...(responseStatusText && { responsePhrase: responseStatusText }), responseHeaders, body });
  }

  async function onPaused(event: Paused): Promise<void> {
    lastEvent = Date.now();
    const { requestId, request: { url } } = event;
    const isAnswer = event.responseStatusCode !== undefined || event.responseErrorReason !== undefined;
    try {
      if (/^(data|blob|about):/i.test(url)) await pass(requestId);
      else if (isAnswer) await onAnswer(event);
      else await onRequest(event);
    } catch {
      // The page gave it up, or the browser has ended: nobody waits for it any more.
      await fail(requestId, "Aborted").catch(() => undefined);
    } finally {
      if (isAnswer) pending.delete(requestId);
      lastEvent = Date.now();
    }
  }

  session.on("Target.targetCreated", ({ targetInfo: { type, targetId } }) => { if (type === "page" && targetId !== mainFrame) windows.add(targetId); });
  await session.send("Target.setDiscoverTargets", { discover: true });
  session.on("Fetch.requestPaused", (event) => void onPaused(event));
  await session.send("Fetch.enable", { patterns: [{ urlPattern: "*", requestStage: "Request" }, { urlPattern: "*", requestStage: "Response" }] });
  return {
    exchanges, parts, main,
    isQuiet: (milliseconds) => Date.now() - lastEvent > milliseconds && [...pending.values()].every((at) => Date.now() - at.getTime() > GIVEN_UP_MS),
    finish: () => { finished = true; guard.cut(); },
    hold: () => { held = true; },
  };
}
