"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import Link from "next/link";
import type { ReactElement, ReactNode } from "react";
import { Kbd } from "./kbd";

export type MenuItem =
  | { label: ReactNode; detail?: ReactNode; keys?: string; run: () => void; disabled?: boolean }
  | { label: ReactNode; detail?: ReactNode; href: string }
  | { title: string; value: string; choose: (value: string) => void; options: readonly { value: string; label: ReactNode; detail?: ReactNode }[] }
  | "line";

/**
 * A list of actions, links and choices behind a button. `trigger` is the button's element, given what it needs:
 * `<Menu trigger={<button className="quiet" />} label="With anyone" items={…} />`
 */
export function Menu({ trigger, label, items, align = "start" }: { trigger: ReactElement; label: ReactNode; items: readonly MenuItem[]; align?: "start" | "end" }) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger}>{label}</Base.Trigger>
      <Base.Portal>
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
