/** Every key that works at this moment, for the listener, the key map and the palette. */

export const keyGroups = ["Move", "Judge", "Decide", "Go", "Also"] as const;
export type KeyGroup = (typeof keyGroups)[number];

export type KeyBinding = {
  /** As notation.ts writes them: "j", "A", "g q", "mod+k", "Enter", "Escape". */
  keys: string;
  /** What it does, in the words of the key map and the palette: "Assign to me". */
  label: string;
  group: KeyGroup;
  run: () => void;
  /** Other keys for the same thing, not shown. */
  also?: readonly string[];
  /** Runs again while the key is held down. */
  repeats?: boolean;
  /** Fires while somebody types as well (never for a letter alone). */
  whileTyping?: boolean;
  /** Left out of the palette: moving about, where a list of actions would not help. */
  notInPalette?: boolean;
};

type Registered = { binding: KeyBinding; batch: number };

let batches = 0;
let registered: readonly Registered[] = [];
let shown: readonly KeyBinding[] = [];
const listeners = new Set<() => void>();

/** Adds bindings until the returned function is called. The newest binding of a key wins. */
export function register(bindings: readonly KeyBinding[]): () => void {
  const batch = (batches += 1);
  const added = bindings.map((binding) => ({ binding, batch }));
  change([...registered, ...added]);
  return () => change(registered.filter((one) => !added.includes(one)));
}

/** What works now: one binding for each key, those of the screen before those of the shell. */
export const current = (): readonly KeyBinding[] => shown;

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function change(to: readonly Registered[]): void {
  registered = to;
  const byKeys = new Map<string, KeyBinding>();
  for (const { binding } of [...to].sort((a, b) => b.batch - a.batch)) if (!byKeys.has(binding.keys)) byKeys.set(binding.keys, binding);
  shown = [...byKeys.values()];
  for (const listener of listeners) listener();
}
