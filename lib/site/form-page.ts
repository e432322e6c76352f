/** Readers' forms by their addresses. Pure. */

/** Where readers write to, and the page that the form stands on: `/api/v1/tips` → `/tips`. Null for any other address. */
export function formPageOf(path: string): string | null {
  if (path === "/api/v1/tips") return "/tips";
  const [, slug] = /^\/api\/v1\/verdicts\/([^/]+)\/error-reports$/.exec(path) ?? [];
  return slug === undefined ? null : `/verdicts/${slug}/report`;
}
