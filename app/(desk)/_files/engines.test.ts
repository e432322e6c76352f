import { expect, it } from "vitest";
import { engines, isOfPicture } from "./engines";

it("an address is passed whole, whatever stands in it", () => {
  const url = "https://news.example/фото 1.jpg?a=1&b=2#x";
  for (const { by } of engines) expect([...new URL(by(url)).searchParams.values()].some((value) => value.endsWith(url))).toBe(true);
});

it("only an address of a picture itself is worth asking about", () => {
  expect(["https://pbs.twimg.com/media/F1?format=jpg&name=large", "http://x.example/a.PNG"].every(isOfPicture)).toBe(true);
  expect([null, "", "https://x.example/article", "javascript:alert(1).png", "ftp://x.example/a.png"].some(isOfPicture)).toBe(false);
});
