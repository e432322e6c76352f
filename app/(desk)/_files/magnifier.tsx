"use client";

import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";

type Shown = HTMLVideoElement | HTMLImageElement;
/** CSS pixels. */
const SIZE = 220, STEP = 12;
const powers = [2, 3, 5, 8] as const;

/** A lens over a picture or a film: it follows the pointer, or the arrow keys. Drawn on a canvas, which may be looked at and never read. */
export function Magnifier({ of }: { of: RefObject<Shown | null> }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [place, setPlace] = useState<{ x: number; y: number } | null>(null);
  const [power, setPower] = useState<number>(3);
  useEffect(() => canvas.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    let frame = requestAnimationFrame(function look() {
      if (of.current && canvas.current) {
        const at = placeIn(of.current, place);
        canvas.current.style.translate = `calc(${at.x}px - 50%) calc(${at.y}px - 50%)`;
        draw(of.current, { canvas: canvas.current, place: at, power });
      }
      frame = requestAnimationFrame(look);
    });
    return () => cancelAnimationFrame(frame);
  }, [of, place, power]);
  const follow = ({ clientX, clientY }: PointerEvent) => {
    const box = of.current?.getBoundingClientRect();
    if (box) setPlace({ x: clamped(clientX - box.left, box.width), y: clamped(clientY - box.top, box.height) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const box = of.current?.getBoundingClientRect();
    const by = moves[event.key];
    if (!box || (!by && event.key !== "+" && event.key !== "-")) return;
    event.preventDefault();
    event.stopPropagation();
    if (!by) return setPower((before) => powers[clamped(powers.indexOf(before as 3) + (event.key === "+" ? 1 : -1), powers.length - 1)] ?? before);
    const from = placeIn(of.current!, place);
    setPlace({ x: clamped(from.x + by[0] * STEP, box.width), y: clamped(from.y + by[1] * STEP, box.height) });
  };
  return (
    <div className="lens-area" onPointerMove={follow} onPointerDown={follow}>
      <canvas ref={canvas} className="lens" tabIndex={0} role="img" onKeyDown={onKeyDown}
        aria-label={`Magnifier, ${power} times. The arrow keys move it, + and − make it stronger and weaker.`} />
    </div>
  );
}

const moves: Record<string, readonly [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const clamped = (value: number, most: number): number => Math.min(Math.max(value, 0), most);

/** The middle of what is in sight, until it was moved. */
function placeIn(shown: Shown, place: { x: number; y: number } | null): { x: number; y: number } {
  if (place) return place;
  const { left, top, width, height } = shown.getBoundingClientRect();
  const seen = shown.closest(".picture-scroll")?.getBoundingClientRect();
  return seen ? { x: seen.left + Math.min(seen.width, width) / 2 - left, y: seen.top + Math.min(seen.height, height) / 2 - top } : { x: width / 2, y: height / 2 };
}

function draw(shown: Shown, { canvas, place, power }: { canvas: HTMLCanvasElement; place: { x: number; y: number }; power: number }): void {
  const [width, height] = shown instanceof HTMLVideoElement ? [shown.videoWidth, shown.videoHeight] : [shown.naturalWidth, shown.naturalHeight];
  const box = shown.getBoundingClientRect();
  const context = canvas.getContext("2d");
  if (!context || width === 0 || box.width === 0) return;
  const side = SIZE * devicePixelRatio;
  if (canvas.width !== side) canvas.width = canvas.height = side;
  // As many pixels of the original as the lens shows.
  const taken = { x: (SIZE / power) * (width / box.width), y: (SIZE / power) * (height / box.height) };
  context.imageSmoothingEnabled = false;
  context.fillStyle = "#000";
  context.fillRect(0, 0, side, side);
  context.drawImage(shown, (place.x / box.width) * width - taken.x / 2, (place.y / box.height) * height - taken.y / 2, taken.x, taken.y, 0, 0, side, side);
}
