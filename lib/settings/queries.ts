import { settings } from "../db/schema/index.ts";
import type { Reader } from "../db/types.ts";
import { usualDesk } from "../publishing/settings.ts";
import { reading, type Viewer } from "../query.ts";
import type { SettingsShape } from "./shapes.ts";

/** The desk's name, language, four eyes, notice and what it says of itself: anyone signed in may know them, only an admin changes them. */
export const getSettings = (viewer: Viewer): Promise<SettingsShape> => readSettings(reading(viewer));

/** The same inside a command. Until an admin changes something there is no row, and the usual holds. */
export async function readSettings(reader: Reader): Promise<SettingsShape> {
  const [row] = await reader.select().from(settings);
  if (!row) return { version: 1, deskName: usualDesk.name, language: usualDesk.language, fourEyes: usualDesk.fourEyes, notice: usualDesk.notice, about: usualDesk.about, mediaReview: usualDesk.mediaReview };
  const { version, deskName, language, fourEyes, notice, about, mediaReview } = row;
  return { version, deskName, language, fourEyes, notice, about, mediaReview };
}
