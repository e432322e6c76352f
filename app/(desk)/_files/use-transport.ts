"use client";

import { useEffect, useRef, useState } from "react";
import { stepped } from "./time-code";

export const speeds = [0.1, 0.25, 0.5, 1, 1.5, 2] as const;
export type Loop = { a: number | null; b: number | null };
export type Transport = Omit<ReturnType<typeof useTransport>, "media">;

/**
 * A player's hands: where it is, how fast, from where to where, and single frames. `media` goes to the element. `known`
 * is how long it lasts, in seconds, where that was found out before.
 */
export function useTransport({ rate, known }: { rate: number; known: number | null }) {
  const media = useRef<HTMLVideoElement>(null);
  const [time, setTime] = useState(0);
  const [told, setDuration] = useState<number | null>(null);
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState(1);
  const [loop, setLoop] = useState<Loop>({ a: null, b: null });

  // Four times a second, as the element itself tells, is too seldom to read a time by or to turn round at a point.
  useEffect(() => {
    if (!playing) return;
    let frame = requestAnimationFrame(function look() {
      const player = media.current;
      if (player) {
        if (loop.b !== null && player.currentTime >= loop.b) player.currentTime = loop.a ?? 0;
        setTime(player.currentTime);
      }
      frame = requestAnimationFrame(look);
    });
    return () => cancelAnimationFrame(frame);
  }, [playing, loop]);

  /** The element is told to fetch nothing by itself. */
  const load = (): void => { if (media.current) media.current.preload = "auto"; };
  const seek = (to: number): void => {
    const player = media.current;
    if (!player) return;
    load();
    // Before anything is there it is where playing will begin.
    player.currentTime = to;
    setTime(to);
  };
  return {
    media, time, duration: told ?? known ?? 0, playing, speed, loop, load, seek,
    now: (): number => media.current?.currentTime ?? time,
    toggle(): void {
      if (media.current?.paused) void media.current.play().catch(() => setPlaying(false));
      else media.current?.pause();
    },
    step(by: number): void {
      const player = media.current;
      if (!player) return;
      player.pause();
      seek(stepped(player.currentTime, { by, rate, end: player.duration || known || 0 }));
    },
    setSpeed(to: number): void {
      if (media.current) media.current.playbackRate = to;
      setSpeed(to);
    },
    /** A point that would turn the loop round takes the other away. */
    mark(point: "a" | "b"): void {
      const at = media.current?.currentTime ?? 0;
      setLoop(({ a, b }) => (point === "a" ? { a: at, b: b !== null && b > at ? b : null } : { a: a !== null && a < at ? a : null, b: at }));
    },
    clearLoop: (): void => setLoop({ a: null, b: null }),
    /** For the element itself. */
    listeners: {
      onPlay: () => setPlaying(true), onPause: () => setPlaying(false), onEnded: () => setPlaying(false),
      onTimeUpdate: () => setTime(media.current?.currentTime ?? 0), onSeeked: () => setTime(media.current?.currentTime ?? 0),
      onLoadedMetadata: () => { const player = media.current; if (player) { setDuration(Number.isFinite(player.duration) ? player.duration : null); player.playbackRate = speed; } },
    },
  };
}
