"use client";

import { Pause, Play, StepBack, StepForward } from "lucide-react";
import { Button } from "../_components/button";
import { SelectField } from "../_components/field";
import { useKeys } from "../_keys/use-keys";
import { timeCode } from "./time-code";
import { speeds, type Transport } from "./use-transport";

/** Under a player: the time, single frames, speed and a loop. `frames` is null for sound. */
export function TransportBar({ transport, frames }: { transport: Transport; frames: { rate: number; known: boolean } | null }) {
  const { time, duration, playing, loop, speed } = transport;
  const at = speeds.indexOf(speed as (typeof speeds)[number]);
  const faster = (by: number) => { const next = speeds[at + by]; if (next) transport.setSpeed(next); };
  useKeys([
    { keys: "k", label: "Play or pause", group: "Also", run: transport.toggle },
    frames && { keys: ",", label: "One frame back", group: "Move", repeats: true, notInPalette: true, run: () => transport.step(-1) },
    frames && { keys: ".", label: "One frame on", group: "Move", repeats: true, notInPalette: true, run: () => transport.step(1) },
    { keys: "<", label: "Slower", group: "Also", notInPalette: true, run: () => faster(-1) },
    { keys: ">", label: "Faster", group: "Also", notInPalette: true, run: () => faster(1) },
  ]);
  return (
    <div className="transport">
      <div className="transport-time">
        <input type="range" min={0} max={duration || 1} step={0.001} value={Math.min(time, duration || 1)} aria-label="Moment" aria-valuetext={timeCode(time)} onChange={({ currentTarget }) => transport.seek(Number(currentTarget.value))} />
        <output className="time-code" aria-label="Time">{timeCode(time)}</output>
      </div>
      <div className="transport-buttons">
        <Button kind="quiet" keys="k" onClick={transport.toggle}>{playing ? <Pause className="icon" aria-hidden="true" /> : <Play className="icon" aria-hidden="true" />}{playing ? "Pause" : "Play"}</Button>
        {frames && <Button kind="quiet" keys="," onClick={() => transport.step(-1)}><StepBack className="icon" aria-hidden="true" />Frame back</Button>}
        {frames && <Button kind="quiet" keys="." onClick={() => transport.step(1)}><StepForward className="icon" aria-hidden="true" />Frame on</Button>}
        <Button kind="quiet" onClick={() => transport.mark("a")}>Loop from here (A)</Button>
        <Button kind="quiet" onClick={() => transport.mark("b")}>Loop to here (B)</Button>
        {(loop.a !== null || loop.b !== null) && <Button kind="quiet" onClick={transport.clearLoop}>No loop</Button>}
      </div>
      <SelectField label="Speed" value={speed} onChange={({ currentTarget }) => transport.setSpeed(Number(currentTarget.value))}>
        {speeds.map((one) => <option key={one} value={one}>{one} ×</option>)}
      </SelectField>
      {loop.b !== null && <p className="second">Loops from {timeCode(loop.a ?? 0)} to {timeCode(loop.b)}.</p>}
      {frames && !frames.known && <p className="second">No frame rate is known: a step is 1/25 s.</p>}
    </div>
  );
}
