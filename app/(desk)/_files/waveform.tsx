"use client";

import { useQuery } from "@tanstack/react-query";
import type { PointerEvent } from "react";
import { answer, api } from "../../../lib/api/client.ts";
import { outlineOf } from "./told";

type Props = { fileId: string; duration: number; time: number; onSeek: (at: number) => void };

/** How loud it is over time. A press seeks; by keyboard the slider beside it does the same. */
export function Waveform({ fileId, duration, time, onSeek }: Props) {
  const { data } = useQuery({ queryKey: ["file", fileId, "waveform"], queryFn: () => answer(api.files[":id"].waveform.$get({ param: { id: fileId } })), staleTime: Infinity, retry: false });
  if (!data || data.peaks.length === 0) return null;
  const press = ({ clientX, currentTarget }: PointerEvent<Element>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    if (width > 0) onSeek(Math.min(Math.max((clientX - left) / width, 0), 1) * duration);
  };
  const at = duration > 0 ? (time / duration) * data.peaks.length : 0;
  return (
    <svg className="waveform" viewBox={`0 0 ${data.peaks.length} 100`} preserveAspectRatio="none" role="img" aria-label="Waveform: how loud it is from beginning to end" onPointerDown={press}>
      <path d={outlineOf(data.peaks)} />
      <line x1={at} x2={at} y1="0" y2="100" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
