import type { PublicVerdict } from "./shapes.ts";

/** The frozen part of a publication: all of a public verdict but what later publications add to it. */
export type Frozen = Omit<PublicVerdict, "publications" | "retracted">;
