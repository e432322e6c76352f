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

/**
 * For whatever a session (never a token) may change: from our own pages only, and as JSON, which no plain form can
 * send. `uploads` lets multipart through. Throws not_allowed, or invalid (415).
 */
export function refuseForgery(request: Request, publicUrl: string, { uploads = false } = {}): void {
  if (SAFE_METHODS.includes(request.method)) return;
  if (!sameOrigin(request, publicUrl)) throw new DomainError("not_allowed", `Changes from a signed-in browser are taken from pages of ${publicUrl} only. Programs send a token.`);
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  const json = type === "application/json" || (type === undefined && isEmpty(request));
  if (!json && !(uploads && type === "multipart/form-data")) {
    throw new DomainError("invalid", "Send this as application/json.", { unsupportedMediaType: true });
  }
}

/** By what was announced: some servers give every request a body to read, be it empty. */
function isEmpty({ headers }: Request): boolean {
  return !headers.has("transfer-encoding") && Number(headers.get("content-length") ?? 0) === 0;
}
