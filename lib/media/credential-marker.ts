/** Whether a file can carry content credentials at all. I/O. */
import { open } from "node:fs/promises";

const PIECE = 4 * 1024 * 1024;

/**
 * Every C2PA manifest store is labelled `c2pa` (or `C2PA` in its wrapping) in the clear, but for PDFs, which may compress it.
 * So most files are answered by a search for four letters, without starting what parses them.
 */
export async function mayCarryCredentials(path: string, mediaType: string): Promise<boolean> {
  if (mediaType === "application/pdf") return true;
  const file = await open(path);
  try {
    const piece = Buffer.alloc(PIECE);
    for (let at = 0; ; at += PIECE - 3) {
      const { bytesRead } = await file.read(piece, 0, PIECE, at);
      const part = piece.subarray(0, bytesRead);
      if (part.includes("c2pa") || part.includes("C2PA")) return true;
      if (bytesRead < PIECE) return false;
    }
  } finally {
    await file.close();
  }
}
