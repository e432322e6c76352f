const RETRY_MS = 4000;

/**
 * For parts that are loaded when they are needed: without a connection they come once there is one. A part that could
 * not be loaded would take the whole screen with it, and what is typed there.
 */
export function patiently<Part>(load: () => Promise<Part>): Promise<Part> {
  return load().catch(() => new Promise((resolve) => { setTimeout(resolve, RETRY_MS); }).then(() => patiently(load)));
}
