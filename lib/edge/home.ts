/** Requests by another host name than PUBLIC_URL's. Pure. */
import type { IncomingHttpHeaders } from "node:http";

type Asked = { method?: string | undefined; url?: string | undefined; headers: IncomingHttpHeaders };

/**
 * A session belongs to one host name, so a browser is sent there (`redirect`). A program would follow and lose its token
 * on the way, so it is told instead (`tell`): but a token is bound to no host, and whoever sends one is answered.
 */
export function elsewhere({ method = "GET", url = "/", headers }: Asked, host: string): "redirect" | "tell" | null {
  if (headers.host === undefined || headers.host.toLowerCase() === host || url.startsWith("/health/")) return null;
  const isRead = method === "GET" || method === "HEAD";
  if (!url.startsWith("/api/")) return isRead ? "redirect" : null;
  if (headers.authorization !== undefined) return null;
  return isRead || url.startsWith("/api/auth/") ? "tell" : null;
}

/** One slash in front: two would name another site. */
export const homeOf = (publicUrl: string, url: string): string => publicUrl + (url.startsWith("/") ? url.replace(/^[/\\]{2,}/, "/") : "/");

/** Readers' addresses have no slash at the end; null where there is nothing to put right. */
export function withoutSlash(url: string): string | null {
  const [path = "", ...query] = url.split("?");
  if (!path.endsWith("/") || path === "/" || /^\/(api|desk|_next|health)(\/|$)/.test(path)) return null;
  const right = path.replace(/\/+$/, "").replace(/^[/\\]{2,}/, "/");
  return `${right === "" ? "/" : right}${query.length > 0 ? `?${query.join("?")}` : ""}`;
}
