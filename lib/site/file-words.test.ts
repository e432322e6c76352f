import { describe, expect, test } from "vitest";
import { fileIn, missingIn } from "./file-words.ts";
import { hereIn } from "./here.ts";
import type { SiteLanguage } from "./languages.ts";

const said = (mediaType: string, bytes: number, language: SiteLanguage = "en") => fileIn(hereIn(language, "en"), { mediaType, bytes }).replaceAll("\u00a0", " ");

describe("what a kept file is, for a reader", () => {
  test.each([
    ["text/html; charset=utf-8", 12_345, "Web page, 12 kB"], ["application/pdf", 2_400_000, "PDF, 2.4 MB"], ["video/mp4", 1_200_000_000, "Video, 1.2 GB"],
    ["image/png", 999, "Picture, 999 bytes"], ["application/octet-stream", 0, "File, 0 bytes"], ["constructor", 10, "File, 10 bytes"],
  ])("%s of %i bytes", (mediaType, bytes, expected) => {
    expect(said(mediaType, bytes)).toBe(expected);
  });

  test("it is said in the language of the page", () => {
    expect([said("text/html", 12_345, "uk"), said("audio/mpeg", 1_500_000, "ru")]).toEqual(["Вебсторінка, 12 кБ", "Аудиозапись, 1,5 МБ"]);
  });
});

test.each<[SiteLanguage, string, string, string]>([
  ["en", "1 of 12 parts of the page could not be kept.", "1 of 1 part of the page could not be kept.", "Not all of the page could be kept."],
  ["uk", "Не вдалося зберегти 1 з 12 частин сторінки.", "Не вдалося зберегти 1 з 1 частини сторінки.", "Сторінку збережено не повністю."],
  ["ru", "Не удалось сохранить 1 из 12 частей страницы.", "Не удалось сохранить 1 из 1 части страницы.", "Страница сохранена не полностью."],
])("a reader is told in %s what of a page is missing", (language, ofTwelve, ofOne, cutShort) => {
  const say = (missing: number, of: number) => missingIn(hereIn(language, "en"), { missing, of });
  expect([say(1, 12), say(1, 1), say(0, 12)]).toEqual([ofTwelve, ofOne, cutShort]);
});
