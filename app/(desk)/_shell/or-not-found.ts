import { notFound } from "next/navigation";
import { isDomainError } from "../../../lib/errors.ts";

/** What a query of lib finds, or the desk's "There is nothing here" with status 404 where it says not_found. */
export async function orNotFound<Found>(query: Promise<Found>): Promise<Found> {
  try {
    return await query;
  } catch (error) {
    if (isDomainError(error) && error.problem === "not_found") notFound();
    throw error;
  }
}
