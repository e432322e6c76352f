"use client";

import { ChevronDown } from "lucide-react";
import { Menu } from "../_components/menu";
import { useToast } from "../_components/toast";
import { wordsOf } from "../_forms/problem";
import { useHelp } from "./help";
import { usePerson } from "./person";
import { signOut } from "./session";
import { type Theme, themes, themeWords } from "./theme";
import { useTheme } from "./use-theme";

/** Who is signed in; appearance, settings and the way out. */
export function PersonMenu() {
  const { name, email } = usePerson();
  const [theme, setTheme] = useTheme();
  const { openMap } = useHelp();
  const toast = useToast();
  const leave = () => signOut().then(() => { location.assign("/sign-in"); }, (error: unknown) => toast({ title: "You are still signed in", says: wordsOf(error), urgent: true }));
  return (
    <Menu align="end" className="person" label={<><span>{name}</span><ChevronDown className="icon" aria-hidden="true" /></>}
      items={[
        { label: "Settings", detail: email, href: "/desk/settings" },
        { label: "People", href: "/desk/people" },
        { label: "Key map", keys: "?", run: openMap },
        "line",
        { title: "Appearance", value: theme, choose: (value) => setTheme(value as Theme), options: themes.map((value) => ({ value, label: themeWords[value] })) },
        "line",
        { label: "Sign out", run: () => void leave() },
      ]} />
  );
}
