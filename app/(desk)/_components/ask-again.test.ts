import { environmentManager, focusManager, QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { askingAgain, pauseAfter } from "./ask-again.ts";

describe("asking again for what goes on at the desk", () => {
  it("is done each second while something changes, and ever more slowly while nothing does", () => {
    expect([0, 7_999, 8_000, 16_000, 32_000, 64_000, 3_600_000].map(pauseAfter)).toEqual([1000, 1000, 2000, 4000, 8000, 16_000, 16_000]);
  });

  it("begins anew with each change, and ends when nothing goes on any more", () => {
    let now = 5_000;
    const pause = askingAgain((captures: { percent: number }[]) => captures.some(({ percent }) => percent < 100), () => now);
    const ask = (data: { percent: number }[] | undefined) => pause({ state: { data } });
    const waiting = [{ percent: 0 }];
    expect(ask(undefined)).toBe(false);
    expect(ask(waiting)).toBe(1000);
    now += 20_000;
    expect([ask(waiting), ask([{ percent: 10 }]), ask([{ percent: 100 }])]).toEqual([4000, 1000, false]);
  });

  describe("by a screen", () => {
    beforeEach(() => { vi.useFakeTimers(); environmentManager.setIsServer(() => false); });
    afterEach(() => { vi.useRealTimers(); environmentManager.setIsServer(() => true); focusManager.setFocused(undefined); });

    it("takes fewer and fewer looks at a capture that only waits, and none while its window is hidden", async () => {
      focusManager.setFocused(true);
      const client = new QueryClient();
      let looks = 0;
      const queryFn = async () => { looks += 1; return [{ state: "queued" }]; };
      const stop = new QueryObserver(client, { queryKey: ["captures"], queryFn, refetchOnWindowFocus: false, refetchInterval: askingAgain<{ state: string }[]>(() => true) }).subscribe(() => undefined);
      const inTheNext = async (milliseconds: number): Promise<number> => { const before = looks; await vi.advanceTimersByTimeAsync(milliseconds); return looks - before; };
      expect(await inTheNext(8_000)).toBeGreaterThanOrEqual(8);
      expect(await inTheNext(8_000)).toBeLessThanOrEqual(5);
      await inTheNext(120_000);
      expect(await inTheNext(64_000)).toBe(4);
      focusManager.setFocused(false);
      expect(await inTheNext(64_000)).toBe(0);
      stop();
      client.clear();
    });
  });
});
