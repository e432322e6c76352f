"use client";

import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";

export type Tab = { value: string; label: ReactNode; panel: ReactNode };

/** Parts of one thing, one at a time. For stages of the queue use links: they are places. */
export function Tabs({ label, tabs, value, onChange, className = "" }: { label: string; tabs: readonly Tab[]; value: string; onChange: (value: string) => void; className?: string }) {
  return (
    <Base.Root className={className} value={value} onValueChange={(next: string) => onChange(next)}>
      <Base.List className="tabs-list" aria-label={label} activateOnFocus>
        {tabs.map((tab) => <Base.Tab key={tab.value} value={tab.value}>{tab.label}</Base.Tab>)}
      </Base.List>
      {tabs.map((tab) => <Base.Panel key={tab.value} value={tab.value} keepMounted>{tab.panel}</Base.Panel>)}
    </Base.Root>
  );
}
