import pino from "pino";

/**
 * The log of every process. An allow-list of keys: no body, cookie, token, address or SQL value can get in by
 * accident, as what is not named here is not written.
 */
const KEPT = ["err", "job", "jobId", "port", "url", "status", "method", "signal", "milliseconds", "thing", "why"] as const;

export const log = pino({
  base: null,
  level: process.env.LOG_LEVEL ?? "info",
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { log: (entry) => Object.fromEntries(Object.entries(entry).filter(([key]) => (KEPT as readonly string[]).includes(key))) },
  serializers: { err: nameAndStack },
}, pino.destination({ dest: 2, sync: true }));

/** The message of a database error quotes values; its name, code and place are enough to find the bug. */
function nameAndStack(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = (error.stack ?? "").split("\n").filter((line) => line.trimStart().startsWith("at ")).slice(0, 12);
  const code = "code" in error ? { code: error.code } : {};
  return { name: error.name, ...code, frames, ...(error.cause instanceof Error && { cause: nameAndStack(error.cause) }) };
}
