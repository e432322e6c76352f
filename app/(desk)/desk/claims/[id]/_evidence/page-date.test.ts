import { expect, it } from "vitest";
import { mayBeDated, pageDate } from "./page-date.ts";

const [older, newest] = [{ snapshot: { id: "older" } }, { snapshot: { id: "newest" } }];
const item = { publishedAt: null, snapshots: [{ id: "older" }, { id: "newest" }] };
const says = (publishedAt: string | null) => ({ urlAsked: "https://wire.example/1", hops: [], said: { publishedAt } });

it("the newest copy alone is asked for a date, and only where the item has none", () => {
  expect(mayBeDated(item, [newest, older])).toBe(newest);
  expect(mayBeDated({ ...item, publishedAt: "2025-06-11" }, [newest])).toBeUndefined();
  expect(mayBeDated(item, [older])).toBeUndefined();
  expect(mayBeDated({ ...item, snapshots: [] }, [newest])).toBeUndefined();
});

it("the date that the page gives itself is offered", () => {
  expect(pageDate(says("2025-06-13"))).toBe("2025-06-13");
  expect(pageDate(says("2025-06-13T10:00:00+03:00"))).toBe("2025-06-13T10:00:00+03:00");
});

it("what only its page understands is left alone, and captures that never came so far", () => {
  expect(pageDate(says("Friday, noon"))).toBeNull();
  expect(pageDate(says(null))).toBeNull();
  expect(pageDate(null)).toBeNull();
  expect(pageDate({ urlAsked: "https://wire.example/1", hops: [] })).toBeNull();
});
