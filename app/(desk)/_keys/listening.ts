/** Whether a key press is meant for the desk, or for whatever has the focus. */
import type { KeyBinding } from "./registry";
import { isSingleKey } from "./notation";

const BUTTON_TYPES = new Set(["radio", "checkbox", "button", "submit", "reset", "file", "range", "color", "image"]);

/** True where a letter would be written. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement) return !BUTTON_TYPES.has(target.type);
  return target.matches("textarea, select, [role=combobox], [role=textbox]");
}

/** May this binding run for this event? `singleKeys` is the setting of this device. */
export function mayRun(binding: KeyBinding, event: KeyboardEvent, singleKeys: boolean): boolean {
  if (event.defaultPrevented || event.isComposing || (event.repeat && !binding.repeats)) return false;
  if (!singleKeys && isSingleKey(binding.keys)) return false;
  const { target } = event;
  if (!(target instanceof Element)) return true;
  if (isTyping(target)) return (binding.whileTyping ?? false) || binding.keys.includes("mod+");
  // A dialog, an open menu and a list have their own keys.
  if (target.closest("[role=dialog], [role=alertdialog], [role=menu], [role=listbox]")) return binding.keys.includes("mod+");
  return !pressesIt(event.key, target);
}

/** Enter and the arrows belong to the control that has the focus, when it answers to them. */
function pressesIt(key: string, target: Element): boolean {
  if (key === "Enter") return target.closest("a[href], button, summary, [role=button], [role=tab], [role=menuitem]") !== null;
  if (key.startsWith("Arrow")) return target.closest("[role=tablist], [role=radiogroup], input[type=radio], audio, video") !== null;
  return false;
}
