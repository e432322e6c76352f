/** Secrets that open doors: session ids, tokens and one-time codes. Only their hashes are kept. */
import { createHash, randomBytes } from "node:crypto";

const BYTES = 32;

/** 256 random bits as base64url. */
export const newSecret = (): string => randomBytes(BYTES).toString("base64url");

/** SHA-256, hex. No salt and no slow hash: 256 random bits cannot be guessed from their hash. */
export const hashOfSecret = (secret: string): string => createHash("sha256").update(secret).digest("hex");
