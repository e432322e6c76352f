import { expect, it } from "vitest";
import { formStateIn, writeFormState } from "./form-state.ts";

it("a form comes back with what was typed, in any script, and with what is wrong where", () => {
  const state = { language: "uk" as const, values: { text: "Тіла повернуто — правда?\nهل عادت", contact: "" }, fields: { link: "Дайте адресу." }, problem: "Не надіслано.", hasFile: true };
  expect(formStateIn(writeFormState(state))).toEqual(state);
  expect(writeFormState(state)).toMatch(/^[\w-]+$/);
});

it("there is no state in no header, or in one that is not ours", () => {
  for (const header of [null, "", "###", "bnVsbA", Buffer.from(JSON.stringify({ language: "uk", values: { text: 7 } })).toString("base64url")]) {
    expect(formStateIn(header)).toBeNull();
  }
});
