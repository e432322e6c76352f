/**
 * `npm run look`: pictures of every screen and its states, at 1280 and 390, light and dark, into the ignored folder
 * look/; says what overflows or fails axe. A help for whoever changes a screen, not part of the gate.
 */
import { chromium } from "./chromium.mjs";
import { playwright, report } from "./checks.mjs";
import { built, installed, node24, stepping } from "./setup.mjs";

await installed({ withTests: true });
node24();
const browser = await chromium();
await built();
const pictures = await stepping("looking at every screen", () => playwright("screens", ["--config", "playwright.config.ts", "--grep", "@look"], { CHROMIUM_PATH: browser, LOOK: "1" }));
report([pictures]);
process.stdout.write("The pictures are in look/.\n");
