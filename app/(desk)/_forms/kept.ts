"use client";

/**
 * What a screen keeps in this browser until the desk has it. In the `tab` what a confidential source's words must not
 * outlive; on the `device` what is to be there tomorrow. A browser that keeps nothing, or has no room, loses nothing
 * that is on the page.
 */
export type Where = "tab" | "device";

/** What was kept under this name; null when nothing was, or when it cannot be read. */
export function kept(where: Where, name: string): unknown {
  return tried(() => JSON.parse(storage(where).getItem(name) ?? "null") as unknown);
}

/** Keeps a value in place of what was there; null forgets it. Answers whether the browser took it. */
export function keep(where: Where, name: string, value: unknown): boolean {
  return tried(() => {
    if (value === null) storage(where).removeItem(name);
    else storage(where).setItem(name, JSON.stringify(value));
    return true;
  }) ?? false;
}

const storage = (where: Where): Storage => (where === "tab" ? sessionStorage : localStorage);

function tried<Answer>(run: () => Answer): Answer | null {
  try {
    return run();
  } catch {
    return null;
  }
}
