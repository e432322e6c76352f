import { notFound } from "next/navigation";
import { isDomainError } from "../../../lib/errors.ts";

/** What is not published looks as if it never was. */
export async function findOr404<Found>(read: () => Promise<Found>): Promise<Found> {
  try {
    return await read();
  } catch (error) {
    if (isDomainError(error) && error.problem === "not_found") notFound();
    throw error;
  }
}

export function numberOr404(given: string): number {
  return /^[1-9]\d{0,5}$/.test(given) ? Number(given) : notFound();
}
