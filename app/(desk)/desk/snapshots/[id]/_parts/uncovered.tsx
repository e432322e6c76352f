"use client";

import { EyeOff } from "lucide-react";
import { type ReactNode, useRef, useState } from "react";

/** Distressing material is covered, and not even fetched, until somebody asks for it. */
export function Uncovered({ graphic, children }: { graphic: boolean; children: ReactNode }) {
  const [shown, setShown] = useState(!graphic);
  const place = useRef<HTMLDivElement>(null);
  const show = () => { setShown(true); place.current?.focus(); };
  return (
    <div ref={place} tabIndex={-1}>
      {shown ? children : (
        <div className="covered">
          <div className="covered-frame"><EyeOff className="icon" aria-hidden="true" /></div>
          <p>Covered: marked as distressing.<br /><button type="button" className="link-button" onClick={show}>Show it</button></p>
        </div>
      )}
    </div>
  );
}
