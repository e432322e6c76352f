import { z } from "zod";

/** Until when this session may do what asks for a recent sign-in. */
export const proofShape = z.object({ provenUntil: z.string() }).meta({ id: "Proof" });
export type ProofShape = z.infer<typeof proofShape>;
