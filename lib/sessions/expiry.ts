const MINUTE_MS = 60_000;

export const IDLE_MS = 30 * MINUTE_MS;
export const ABSOLUTE_MS = 12 * 60 * MINUTE_MS;
const SEEN_AT_MOST_EVERY_MS = MINUTE_MS;

export type SessionTimes = { lastSeenAt: Date; expiresAt: Date; revokedAt: Date | null };

/** A session ends 30 minutes after it was last used, 12 hours after sign-in, or when it is revoked. */
export function isOver(session: SessionTimes, now: Date): boolean {
  const idle = now.getTime() - session.lastSeenAt.getTime() >= IDLE_MS;
  return session.revokedAt !== null || idle || session.expiresAt <= now;
}

/** True once a minute: noting each request would make every read a write. */
export const isDueForNote = (lastSeenAt: Date, now: Date): boolean => now.getTime() - lastSeenAt.getTime() >= SEEN_AT_MOST_EVERY_MS;
