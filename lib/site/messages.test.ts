import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, test } from "vitest";
import { siteLanguages } from "./languages.ts";
import { en } from "./messages/en/index.ts";
import { ru } from "./messages/ru/index.ts";
import { uk } from "./messages/uk/index.ts";

const messages = { en, uk, ru };
const flat = (tree: object, path = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === "string" ? [[path + key, value] as [string, string]] : flat(value as object, `${path}${key}.`)));
const all = siteLanguages.flatMap((language) => flat(messages[language]).map(([key, text]) => ({ language, key, text, tree: parse(text) })));

/** What a message speaks of: its arguments and elements, wherever in it they stand. */
function argumentsOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element): string[] => {
    switch (element.type) {
      case TYPE.literal: case TYPE.pound: return [];
      case TYPE.tag: return [`<${element.value}>`, ...argumentsOf(element.children)];
      case TYPE.select: case TYPE.plural: return [element.value, ...Object.values(element.options).flatMap((option) => argumentsOf(option.value))];
      default: return [element.value];
    }
  });
}

function pluralsOf(elements: readonly MessageFormatElement[]): Extract<MessageFormatElement, { type: TYPE.plural }>[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return pluralsOf(element.children);
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return [];
    return [...(element.type === TYPE.plural ? [element] : []), ...Object.values(element.options).flatMap((option) => pluralsOf(option.value))];
  });
}

describe("words in three languages", () => {
  test("every language has every message, and no other", () => {
    const keys = (language: keyof typeof messages) => flat(messages[language]).map(([key]) => key).sort();
    expect(keys("uk")).toEqual(keys("en"));
    expect(keys("ru")).toEqual(keys("en"));
  });

  test("a message speaks of nothing that the English one does not, and leaves out only what agrees with a verb", () => {
    const english = new Map(flat(en).map(([key, text]) => [key, new Set(argumentsOf(parse(text)))]));
    for (const { language, key, tree } of all) {
      const here = new Set(argumentsOf(tree));
      const given = english.get(key) ?? new Set();
      expect([...here].filter((each) => !given.has(each)), `${language} ${key}`).toEqual([]);
      expect([...given].filter((each) => !here.has(each) && each !== "number"), `${language} ${key}`).toEqual([]);
    }
  });

  /** One that only sets 1 or 0 apart says nothing that hangs on the number. */
  test.each(["uk", "ru"] as const)("every plural in %s has each form that its numbers take", (language) => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const { key, tree } of all.filter((each) => each.language === language)) {
      for (const { options, value } of pluralsOf(tree)) {
        const given = Object.keys(options).filter((option) => !option.startsWith("="));
        if (given.length > 1) expect(given.sort(), `${key} {${value}}`).toEqual(needed.toSorted());
      }
    }
  });

  test("Ukrainian and Russian quote between «» and write no straight apostrophe; nobody writes two spaces", () => {
    for (const { language, key, text } of all) {
      if (language !== "en") expect(text.replaceAll(/<[^>]+>/g, ""), `${language} ${key}`).not.toMatch(/["“”'`]/u);
      expect(text.trim() === text || /(removed|added)$/.test(key), `${language} ${key}`).toBe(true);
      expect(text, `${language} ${key}`).not.toMatch(/ {2}/);
    }
  });

  test("Ukrainian holds no letter of Russian alone, and the other way round", () => {
    for (const { language, key, text } of all) {
      if (language === "uk") expect(text, key).not.toMatch(/[ыэъё]/iu);
      if (language === "ru") expect(text, key).not.toMatch(/[іїєґ]/iu);
    }
  });

  test("no message is there for nobody", () => {
    const code = ["app", "lib"].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)))
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".test.ts")).map((name) => readFileSync(name, "utf8")).join("\n");
    const unused = flat(en).map(([key]) => key.split(".").slice(1)).filter((path) => {
      const [whole, parent] = [path.join("."), path.slice(0, -1).join(".")];
      return !code.includes(`"${whole}"`) && !(parent !== "" && code.includes(`\`${parent}.\${`));
    });
    expect(unused.map((path) => path.join("."))).toEqual([]);
  });
});
