"use client";

import { useRouter } from "next/navigation";
import { useBindings } from "../_keys/key-layer";
import { places } from "../_shell/places";
import { themes, themeWords } from "../_shell/theme";
import { useTheme } from "../_shell/use-theme";
import { answers, type Entry, type EntryGroup } from "./entries";

/** What can be done here, and where one can go, narrowed to what is typed. */
export function useActions(typed: string): EntryGroup[] {
  const router = useRouter();
  const [theme, setTheme] = useTheme();
  const bindings = useBindings();
  const here: Entry[] = bindings.filter((binding) => !binding.notInPalette)
    .map(({ keys, label, run }) => ({ id: `key ${keys}`, words: label, keys, run }));
  const go: Entry[] = [
    ...places.map(({ name, href, keys }) => ({ id: href, words: name, ...(keys ? { keys } : {}), run: () => router.push(href) })),
    { id: "captures", words: "Captures under way", run: () => router.push("/desk/captures") },
    { id: "new claim", words: "Make a claim", run: () => router.push("/desk/claims/new") },
    { id: "new article", words: "Add an article", run: () => router.push("/desk/articles/new") },
    { id: "imports", words: "Import checks and claims", run: () => router.push("/desk/imports") },
    { id: "new source", words: "Add a source", run: () => router.push("/desk/sources/new") },
  ];
  const looks: Entry[] = themes.filter((one) => one !== theme).map((one) => ({ id: `theme ${one}`, words: `Appearance: ${themeWords[one].toLowerCase()}`, run: () => setTheme(one) }));
  return [{ value: "On this screen", items: here }, { value: "Go to", items: go }, { value: "Desk", items: looks }]
    .map((group) => ({ ...group, items: group.items.filter((entry) => answers(entry, typed)) }));
}
