/** Light or dark: by the system, or as chosen in the desk and kept in a cookie that the layout reads. */

export const THEME_COOKIE = "desk-theme";
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

export const themeWords: Record<Theme, string> = { system: "As the system", light: "Light", dark: "Dark" };

export const themeOf = (cookie: string | undefined): Theme => themes.find((theme) => theme === cookie) ?? "system";
