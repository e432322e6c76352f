"use client";

import { useSyncExternalStore } from "react";

/** False in server HTML and at hydration, true from then on. */
export const useInBrowser = (): boolean => useSyncExternalStore(never, () => true, () => false);

const never = () => () => {};
