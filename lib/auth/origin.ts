import { DomainError } from "../errors.ts";

const SAFE_METHODS = ["GET", "HEAD", "OPTIONS"];

/**
 * Did a page of our own send this? Browsers say so in Sec-Fetch-Site, which no page can forge; two ports of one
 * host are `same-site` and refused. Browsers without it send Origin. Neither of them: not a browser of ours.
 */
export function sameOrigin(request: Request, publicUrl: string): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  return request.headers.get("origin") === new URL(publicUrl).origin;
}

/** The half of it that holds for bodies of any type: of those, a browser asks other origins first. Throws not_allowed. */
export function refuseOtherOrigins(request: Request, publicUrl: string): void {
  if (SAFE_METHODS.includes(request.method) || sameOrigin(request, publicUrl)) return;
  throw new DomainError("not_allowed", `Changes from a signed-in browser are taken from pages of ${publicUrl} only. Programs send a token.`);
}

/**
 * For whatever a session (never a token) may change: from our own pages only, and as JSON, which no plain form can
 * send. `uploads` lets multipart through. Throws not_allowed, or invalid (415).
 */
export function refuseForgery(request: Request, publicUrl: string, { uploads = false } = {}): void {
  if (SAFE_METHODS.includes(request.method)) return;
  refuseOtherOrigins(request, publicUrl);
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  const json = type === "application/json" || (type === undefined && isEmpty(request));
  if (!json && !(uploads && type === "multipart/form-data")) {
    throw new DomainError("invalid", "Send this as application/json.", { unsupportedMediaType: true });
  }
}

/**
 * The form that somebody signs in by, as JSON; read from a copy, as next-auth reads the request itself and breaks on what
 * is none. Throws invalid or too_much.
 */
export async function assertForm(request: Request): Promise<void> {
  const reader = request.clone().body?.getReader();
  const chunks: Uint8Array[] = [];
  for (let bytes = 0; reader;) {
    const { value } = await reader.read();
    if (!value) break;
    chunks.push(value);
    bytes += value.byteLength;
    if (bytes <= MOST_FORM_BYTES) continue;
    // Not waited for: it ends only when the request itself is let go of, too.
    void reader.cancel();
    throw new DomainError("too_much", "This is more than a sign-in form holds.");
  }
  if (!isJsonObject(Buffer.concat(chunks).toString("utf8"))) throw new DomainError("invalid", "The body is not a JSON object.");
}

const MOST_FORM_BYTES = 16 * 1024;

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** By what was announced: some servers give every request a body to read, be it empty. */
function isEmpty({ headers }: Request): boolean {
  return !headers.has("transfer-encoding") && Number(headers.get("content-length") ?? 0) === 0;
}
