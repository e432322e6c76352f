"use client";

import { Toast as Base } from "@base-ui/react/toast";
import { X } from "lucide-react";
import { type ReactNode, useCallback } from "react";

export type ToastWords = {
  title: string;
  says?: string;
  /** One thing to do about it: `{ label: "Undo", run }`. */
  action?: { label: string; run: () => void };
  /** Something was refused: said at once, and it stays until closed. */
  urgent?: boolean;
};

/** Holds the desk's messages; stands once, around everything. */
export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Base.Provider limit={3} timeout={6000}>
      {children}
      <Base.Portal><Base.Viewport className="toasts"><List /></Base.Viewport></Base.Portal>
    </Base.Provider>
  );
}

/** `const toast = useToast(); toast({ title: "Assigned to you", action: { label: "Undo", run } })` */
export function useToast(): (words: ToastWords) => void {
  const { add, close } = Base.useToastManager();
  return useCallback(({ title, says, action, urgent }) => {
    const id = add({
      title, ...(says ? { description: says } : {}), priority: urgent ? "high" : "low", ...(urgent ? { timeout: 0 } : {}),
      ...(action ? { actionProps: { children: action.label, onClick: () => { close(id); action.run(); } } } : {}),
    });
  }, [add, close]);
}

/**
 * Not a dialog: it asks nothing. The viewport around it is the live region that says it politely; what is urgent Base UI
 * says at once, in words of its own, and so the box is not said a second time. Nothing that takes the focus is hidden.
 */
const plain = { role: "group", "aria-modal": undefined, "aria-hidden": undefined } as const;
const said = { low: {}, high: { "aria-live": "off" } } as const;

function List() {
  const { toasts } = Base.useToastManager();
  const standing = toasts.filter(({ transitionStatus, limited }) => transitionStatus !== "ending" && !limited);
  return toasts.map((toast) => (
    <Base.Root key={toast.id} toast={toast} {...plain} {...said[toast.priority ?? "low"]} className="toast" swipeDirection={[]}>
      <Base.Content className="toast-words"><Base.Title /><Base.Description /></Base.Content>
      {toast === standing[0] && standing.length > 1 && <span className="second num">{standing.length - 1} more</span>}
      {toast.actionProps && <Base.Action className="quiet" />}
      <Base.Close className="quiet" aria-label="Close the message" aria-hidden={undefined}><X className="icon" aria-hidden="true" /></Base.Close>
    </Base.Root>
  ));
}
