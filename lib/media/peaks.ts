/** Peaks of a sound of unknown length in bounded memory. */

const MOST = 2000;

/**
 * Takes 16-bit little-endian mono samples in pieces of any size. Parts begin at a hundredth of a second; each time there are
 * more than 2,000, neighbours are joined and parts become twice as long.
 */
export function peakMeter(rate: number): { take: (chunk: Buffer) => void; result: () => { seconds: number; peaks: number[] } } {
  let peaks: number[] = [], part = Math.max(1, Math.round(rate / 100)), peak = 0, inPart = 0, samples = 0;
  let odd: Buffer | null = null;

  const close = (): void => {
    peaks.push(peak);
    peak = inPart = 0;
    if (peaks.length < MOST) return;
    peaks = Array.from({ length: MOST / 2 }, (_, n) => Math.max(peaks[2 * n]!, peaks[2 * n + 1]!));
    part *= 2;
  };
  const take = (chunk: Buffer): void => {
    const bytes: Buffer = odd ? Buffer.concat([odd, chunk]) : chunk;
    const even = bytes.length & ~1;
    odd = even < bytes.length ? Buffer.from(bytes.subarray(even)) : null;
    for (let at = 0; at < even; at += 2) {
      peak = Math.max(peak, Math.abs(bytes.readInt16LE(at)));
      samples++;
      if (++inPart === part) close();
    }
  };
  return {
    take,
    result: () => ({ seconds: samples / rate, peaks: [...peaks, ...(inPart > 0 ? [peak] : [])].map((value) => Math.round((value / 32768) * 1000) / 1000) }),
  };
}
