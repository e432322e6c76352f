/** Why something outside was not reached. The words are for people of the desk, and name nothing of this network. */
export type OutsideWhy = "address" | "port" | "not-http" | "no-such-host" | "private" | "unreachable" | "too-slow" | "too-big" | "too-many-hops" | "status" | "broken";

export class OutsideRefusal extends Error {
  override name = "OutsideRefusal";
  readonly why: OutsideWhy;
  readonly status: number | null;

  constructor(why: OutsideWhy, message: string, status: number | null = null) {
    super(message);
    this.why = why;
    this.status = status;
  }
}

export const isOutsideRefusal = (error: unknown): error is OutsideRefusal => error instanceof Error && error.name === "OutsideRefusal";
