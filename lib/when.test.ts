import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { age, isDateOrTime, sayAge, sayDate } from "./when.ts";

describe("a date kept as given", () => {
  test.each([
    "2025-06-13", "2024-02-29", "2025-06-13T14:02:00Z", "2025-06-13T14:02:00.123Z", "2025-06-13T14:02:00+03:00", "2025-06-13T14:02:00-00:00",
  ])("%s is a date or a time", (given) => {
    expect(isDateOrTime(given)).toBe(true);
  });

  test.each([
    "", "2025", "2025-06", "2025-6-13", "2025-02-29", "2025-13-01", "2025-06-31", "13.06.2025", "2025-06-13T14:02:00", "2025-06-13T14:02Z",
    "2025-06-13T24:00:00Z", "2025-06-13T14:60:00Z", "2025-02-30T10:00:00Z", "2025-06-13 14:02:00Z", "2025-06-13T14:02:00+3", " 2025-06-13", "2025-06-13\n", "yesterday",
  ])("%j is not", (given) => {
    expect(isDateOrTime(given)).toBe(false);
  });

  test("every moment the desk can write is one", () => {
    fc.assert(fc.property(fc.date({ noInvalidDate: true, min: new Date("0001-01-01"), max: new Date("9999-12-31") }), (at) => {
      expect(isDateOrTime(at.toISOString())).toBe(true);
      expect(isDateOrTime(at.toISOString().slice(0, 10))).toBe(true);
    }));
  });
});

describe("saying a date", () => {
  test("as a day, without a time that nobody gave", () => {
    expect(sayDate("2025-06-13")).toBe("13 June 2025");
    expect(sayDate("2025-06-13", "uk", "America/New_York")).toBe("13 червня 2025");
    expect(sayDate("2025-06-13", "ar")).toBe("13 يونيو 2025");
  });

  test("as a time in the reader's zone, whose name it gives", () => {
    expect(sayDate("2025-06-13T14:02:00Z")).toBe("13 June 2025, 14:02 UTC");
    expect(sayDate("2025-06-13T23:30:00+00:00", "en", "Europe/Kyiv")).toBe("14 June 2025, 02:30 EEST");
    expect(sayDate("2025-06-13T00:05:00Z")).toBe("13 June 2025, 00:05 UTC");
  });

  test("as it was given, where it is none", () => {
    expect(sayDate("early June")).toBe("early June");
  });
});

describe("saying how long ago", () => {
  const now = new Date("2025-06-13T12:00:00Z");
  const before = (seconds: number) => new Date(now.getTime() - seconds * 1000);

  test.each([
    [0, "now", "0 seconds"], [59, "now", "0 seconds"], [60, "1 minute ago", "1 minute"], [3 * 3600 + 1800, "3 hours ago", "3 hours"],
    [86_400, "1 day ago", "1 day"], [29 * 86_400, "29 days ago", "29 days"], [70 * 86_400, "2 months ago", "2 months"], [800 * 86_400, "2 years ago", "2 years"],
  ])("%i seconds: %s", (seconds, ago, howLong) => {
    expect(sayAge(before(seconds), now)).toBe(ago);
    expect(age(before(seconds), now)).toBe(howLong);
  });

  test("and how long until", () => {
    expect(sayAge(before(-2 * 86_400), now)).toBe("in 2 days");
  });

  test("in the language asked for, with its plurals", () => {
    expect(sayAge(before(3 * 3600), now, "uk")).toBe("3 години тому");
    expect(sayAge(before(5 * 3600), now, "uk")).toBe("5 годин тому");
    expect(age(before(5 * 3600), now, "uk")).toBe("5 годин");
  });
});
