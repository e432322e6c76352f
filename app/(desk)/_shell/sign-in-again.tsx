"use client";

import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { type Obstacle, onObstacle } from "../../../lib/api/client.ts";
import { patiently } from "../_components/patiently";

const PasswordDialog = lazy(() => patiently(() => import("./password-dialog")).then((loaded) => ({ default: loaded.PasswordDialog })));

/** Asks for the password in place when the session has ended, or when a step needs a recent proof; then the request goes out again. */
export function SignInAgain({ email }: { email: string }) {
  const [obstacle, setObstacle] = useState<Obstacle | null>(null);
  const waiting = useRef<((overcome: boolean) => void)[]>([]);
  useEffect(() => onObstacle((met) => new Promise((resolve) => {
    waiting.current.push(resolve);
    setObstacle((shown) => shown ?? met);
  })), []);
  const settle = (overcome: boolean) => {
    setObstacle(null);
    for (const resolve of waiting.current.splice(0)) resolve(overcome);
  };
  return <Suspense fallback={null}>{obstacle && <PasswordDialog obstacle={obstacle} email={email} onDone={settle} />}</Suspense>;
}
