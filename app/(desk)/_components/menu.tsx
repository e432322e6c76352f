"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { useFloats } from "./floats";
import { Kbd } from "./kbd";

export type MenuItem =
  | { label: ReactNode; detail?: ReactNode; keys?: string; run: () => void; disabled?: boolean }
  | { label: ReactNode; detail?: ReactNode; href: string }
  | { title: string; value: string; choose: (value: string) => void; options: readonly { value: string; label: ReactNode; detail?: ReactNode }[] }
  | "line";

export type MenuProps = {
  /** What the button shows, and for one that shows no words, its `name`. */
  label: ReactNode;
  name?: string;
  items: readonly MenuItem[];
  /** "quiet", "other-action", "person". */
  className?: string;
  align?: "start" | "end";
};

/** A list of actions, links and choices behind a button: `<Menu label="With anyone" items={…} />` */
export function Menu({ label, name, items, className = "quiet", align = "start" }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger className={className} aria-label={name}>{label}</Base.Trigger>
      <Base.Portal container={useFloats()}>
        <Base.Positioner className="float-place" align={align} sideOffset={6} collisionPadding={8}>
          <Base.Popup className="float">{items.map((item, at) => <Item key={at} item={item} />)}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function Item({ item }: { item: MenuItem }) {
  if (item === "line") return <Base.Separator className="float-line" />;
  if ("options" in item) return <Choice item={item} />;
  if ("href" in item) return <Base.LinkItem className="float-item" render={<Link href={item.href} />}><Words {...item} /></Base.LinkItem>;
  return (
    <Base.Item className="float-item" onClick={item.run} disabled={item.disabled ?? false}>
      <Words {...item} />
      {item.keys && <Kbd keys={item.keys} />}
    </Base.Item>
  );
}

function Choice({ item }: { item: Extract<MenuItem, { options: unknown }> }) {
  return (
    <Base.RadioGroup value={item.value} onValueChange={(value: string) => item.choose(value)}>
      <Base.Group>
        <Base.GroupLabel className="float-title">{item.title}</Base.GroupLabel>
        {item.options.map((option) => (
          <Base.RadioItem key={option.value} value={option.value} className="float-item has-check" closeOnClick>
            <Base.RadioItemIndicator className="float-check"><Check className="icon" aria-hidden="true" /></Base.RadioItemIndicator>
            <Words {...option} />
          </Base.RadioItem>
        ))}
      </Base.Group>
    </Base.RadioGroup>
  );
}

function Words({ label, detail }: { label: ReactNode; detail?: ReactNode }) {
  return <span>{label}{detail && <span className="second">{detail}</span>}</span>;
}
