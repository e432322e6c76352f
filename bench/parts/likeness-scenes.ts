/**
 * Drawn scenes for measuring likeness: landscapes, streets, speakers, night shots, slides. Each is made from a seed; scenes
 * of one kind share their composition, so that different ones are hard to tell apart.
 */
export type Random = { (): number; between(from: number, to: number): number; one<T>(of: readonly T[]): T };

/** Mulberry32: the same numbers for the same seed, everywhere. */
export function randomFrom(seed: number): Random {
  let state = seed * 0x9e3779b1;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return Object.assign(next, {
    between: (from: number, to: number) => from + next() * (to - from),
    one: <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)] as T,
  });
}

export const WIDTH = 640;
export const HEIGHT = 360;

const WORDS = "council water bridge soldiers returned hospital figures claim footage harbour ministry report election storm convoy district school witness border train".split(" ");
const colour = (random: Random, lightness: [number, number] = [20, 80]): string => `hsl(${Math.round(random.between(0, 360))} ${Math.round(random.between(10, 70))}% ${Math.round(random.between(...lightness))}%)`;
const words = (random: Random, count: number): string => Array.from({ length: count }, () => random.one(WORDS)).join(" ");
const many = (count: number, make: (at: number) => string): string => Array.from({ length: count }, (_, at) => make(at)).join("");
const box = (x: number, y: number, width: number, height: number, fill: string, more = ""): string => `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" ${more}/>`;
const line = (x: number, y: number, size: number, fill: string, text: string): string => `<text x="${x}" y="${y}" font-family="sans-serif" font-size="${size}" fill="${fill}">${text}</text>`;
/** Grain over the whole, as a camera has. */
const grain = (seed: number, strength: number): string => `<filter id="g"><feTurbulence type="fractalNoise" baseFrequency="0.09" numOctaves="4" seed="${seed}"/><feColorMatrix type="saturate" values="0"/></filter><rect width="${WIDTH}" height="${HEIGHT}" filter="url(#g)" opacity="${strength}"/>`;

function landscape(random: Random): string {
  const ridge = (base: number, roughness: number): string => `M0,${HEIGHT} ${many(17, (at) => `L${at * 40},${base - random() * roughness} `)}L${WIDTH},${HEIGHT}Z`;
  return box(0, 0, WIDTH, HEIGHT, colour(random, [55, 90])) +
    `<circle cx="${random.between(40, 600)}" cy="${random.between(30, 120)}" r="${random.between(14, 40)}" fill="${colour(random, [75, 95])}"/>` +
    many(3, (at) => `<path d="${ridge(160 + at * 60, 110 - at * 20)}" fill="${colour(random, [50 - at * 14, 60 - at * 14])}"/>`) +
    many(14, () => { const [x, y, size] = [random.between(0, WIDTH), random.between(230, 340), random.between(10, 45)]; return `<path d="M${x},${y} l${size / 2},${-size * 1.6} l${size / 2},${size * 1.6}z" fill="${colour(random, [10, 40])}"/>`; });
}

function street(random: Random): string {
  let [x, houses] = [-20, ""];
  while (x < WIDTH) {
    const [width, height] = [random.between(50, 120), random.between(90, 260)];
    houses += box(x, 280 - height, width, height, colour(random, [25, 75]));
    for (let column = x + 8; column < x + width - 14; column += 20) for (let y = 290 - height; y < 260; y += 26) if (random() < 0.8) houses += box(column, y, 11, 15, random() < 0.3 ? "#fd8" : "#234");
    x += width;
  }
  return box(0, 0, WIDTH, HEIGHT, colour(random, [60, 90])) + houses + box(0, 280, WIDTH, 80, colour(random, [20, 45])) +
    many(5, () => { const at = random.between(0, WIDTH); return box(at, random.between(280, 310), random.between(50, 90), 26, colour(random), 'rx="8"'); }) +
    many(8, () => { const [at, y] = [random.between(0, WIDTH), random.between(270, 310)]; return `<circle cx="${at}" cy="${y}" r="6" fill="#b98"/>${box(at - 6, y + 6, 12, 28, colour(random))}`; });
}

function speaker(random: Random): string {
  const [x, y, skin] = [random.between(260, 380), random.between(125, 160), random.one(["#8a5a3c", "#c99a78", "#e5c1a0", "#5b3a29"])];
  const backdrop = random() < 0.5
    ? many(7, (at) => box(at * 95, 0, 90, HEIGHT, colour(random, [25, 60])))
    : many(12, () => box(random.between(0, WIDTH), random.between(0, 240), random.between(30, 150), random.between(20, 120), colour(random, [20, 70])));
  return box(0, 0, WIDTH, HEIGHT, colour(random, [20, 70])) + backdrop +
    `<ellipse cx="${x}" cy="${y + 220}" rx="${random.between(120, 160)}" ry="150" fill="${colour(random, [10, 50])}"/>` +
    box(x - 22, y + 50, 44, 50, skin) + `<ellipse cx="${x}" cy="${y}" rx="${random.between(50, 62)}" ry="${random.between(66, 78)}" fill="${skin}"/>` +
    `<path d="M${x - 60},${y - 10} q60,${-random.between(80, 130)} 120,0 q-60,${-random.between(10, 50)} -120,0" fill="${random.one(["#111", "#532", "#aaa", "#730"])}"/>` +
    `<circle cx="${x - 20}" cy="${y - 5}" r="5"/><circle cx="${x + 20}" cy="${y - 5}" r="5"/>` +
    box(30, 290, 330, 42, colour(random, [25, 45])) + line(40, 318, 20, "#fff", words(random, 3));
}

function night(random: Random): string {
  return box(0, 0, WIDTH, HEIGHT, "#050608") +
    many(26, () => `<circle cx="${random.between(0, WIDTH)}" cy="${random.between(60, 330)}" r="${random.between(1, 9)}" fill="${colour(random, [40, 90])}" opacity="${random.between(0.3, 1)}"/>`) +
    many(5, () => box(random.between(0, WIDTH), random.between(150, 330), random.between(40, 160), random.between(2, 40), colour(random, [6, 18])));
}

function slide(random: Random): string {
  return box(0, 0, WIDTH, HEIGHT, "#f7f5ef") + box(0, 0, WIDTH, 54, "#1c3f6e") + line(24, 36, 26, "#fff", words(random, 3)) +
    many(6, (at) => `<circle cx="40" cy="${98 + at * 40}" r="5" fill="#1c3f6e"/>${line(58, 105 + at * 40, 21, "#222", words(random, Math.round(random.between(3, 7))))}`) +
    line(24, 350, 12, "#777", "Corroborate, training material");
}

export const drawings = { landscape, street, speaker, night, slide };
export type Drawing = keyof typeof drawings;

/** An SVG document of 640 by 360. */
export function drawn(kind: Drawing, seed: number): string {
  const random = randomFrom(seed);
  const scene = drawings[kind](random);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${scene}${kind === "slide" ? "" : grain(seed, kind === "night" ? 0.05 : 0.16)}</svg>`;
}
