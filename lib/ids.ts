import { v7 } from "uuid";

/**
 * The name of a new thing: a UUID of version 7 (RFC 9562), which sorts by the time it was given, and for names given by
 * one process within one millisecond by their order (method 1 of its section 6.2). Lists that go by it read as things came about.
 */
export const newId = (): string => v7();
