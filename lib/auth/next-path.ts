/** Where to go after signing in, from `?next=`: a path of this desk, never another site's address. */
export function safeNext(next: string | null | undefined): string {
  return next && /^\/(?!\/)[^\\\p{Cc}]*$/u.test(next) ? next : "/desk";
}
