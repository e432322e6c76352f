"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { type ReactNode, type RefObject, useRef } from "react";
import { NoFloats } from "./floats";
import { Kbd } from "./kbd";

export type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  /** One sentence under the title: what this does. */
  says?: ReactNode;
  children?: ReactNode;
  /** Buttons, the filled one last; a `<p>` before them says what will happen. */
  foot?: ReactNode;
  size?: "plain" | "wide";
  /** Where the focus goes; by default to the first field in it, else the first control. */
  focus?: RefObject<HTMLElement | null>;
  /** Without this it closes on Escape and outside: for what must be answered. */
  mustAnswer?: boolean;
};

/** A question over the page. On a phone it rises from the bottom. */
export function Dialog({ open, onClose, title, says, children, foot, size = "plain", focus, mustAnswer = false }: DialogProps) {
  const body = useRef<HTMLDivElement>(null);
  const firstField = () => body.current?.querySelector<HTMLElement>("input:not([tabindex='-1']), textarea, select") ?? null;
  return (
    <NoFloats>
      <Base.Root open={open} disablePointerDismissal={mustAnswer} onOpenChange={(next, details) => {
        if (mustAnswer && details.reason === "escape-key") return details.cancel();
        if (!next) onClose();
      }}>
        <Base.Portal>
          <Base.Backdrop className="veil" />
          <Base.Viewport className="dialog-place">
            <Base.Popup className={size === "wide" ? "dialog is-wide" : "dialog"} initialFocus={focus ?? firstField}>
              <header className="dialog-head">
                <Base.Title>{title}</Base.Title>
                {!mustAnswer && <Base.Close className="quiet">Close <Kbd keys="Escape" /></Base.Close>}
              </header>
              <div className="dialog-body" ref={body}>
                {says && <Base.Description className="dialog-says">{says}</Base.Description>}
                {children}
              </div>
              {foot && <footer className="dialog-foot">{foot}</footer>}
            </Base.Popup>
          </Base.Viewport>
        </Base.Portal>
      </Base.Root>
    </NoFloats>
  );
}
