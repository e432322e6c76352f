/** Time codes as people read them. */

/** "1:02:03.04" or "02:03.04" from seconds, cut (never rounded up) to hundredths. */
export function clock(seconds: number): string {
  const hundredths = Math.floor(Math.max(0, seconds) * 100 + 1e-6);
  const two = (n: number): string => String(n).padStart(2, "0");
  const [hours, minutes] = [Math.floor(hundredths / 360_000), Math.floor(hundredths / 6000) % 60];
  return `${hours > 0 ? `${hours}:` : ""}${two(minutes)}:${two(Math.floor(hundredths / 100) % 60)}.${two(hundredths % 100)}`;
}
