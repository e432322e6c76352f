import { defineConfig } from "vitest/config";

/** Otherwise asking for the secret would make a folder `data` here. */
const env = { AUTH_SECRET: "only for tests ".repeat(4) };

const alone = { isolate: false, env, globalSetup: "lib/db/fixtures.ts", testTimeout: 120_000, hookTimeout: 60_000, fileParallelism: false };

/** `unit` needs nothing; `storage` runs on the engine that DATABASE_URL names, SQLite without it; `browser` and `media` ask the real Chromium and ffmpeg, one file at a time. */
export default defineConfig({
  test: {
    isolate: false,
    projects: [
      { test: { name: "unit", include: ["lib/**/*.test.ts", "app/**/*.test.ts", "bin/**/*.test.ts"], exclude: ["**/*.{storage,browser,media}.test.ts", "node_modules/**"], isolate: false, testTimeout: 60_000 } },
      { test: { name: "storage", include: ["{lib,bin}/**/*.storage.test.ts"], isolate: false, env, globalSetup: "lib/db/fixtures.ts", testTimeout: 60_000, hookTimeout: 60_000 } },
      { test: { name: "browser", include: ["lib/**/*.browser.test.ts"], ...alone } },
      { test: { name: "media", include: ["lib/**/*.media.test.ts"], ...alone } },
    ],
  },
});
