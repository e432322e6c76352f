import { defineConfig } from "vitest/config";

/** Two suites: `unit` is pure; `storage` runs on the engine that DATABASE_URL names, SQLite without it. */
export default defineConfig({
  test: {
    isolate: false,
    projects: [
      { test: { name: "unit", include: ["lib/**/*.test.ts", "app/**/*.test.ts", "bin/**/*.test.ts"], exclude: ["**/*.storage.test.ts", "node_modules/**"], isolate: false } },
      { test: { name: "storage", include: ["lib/**/*.storage.test.ts"], isolate: false, testTimeout: 60_000, hookTimeout: 60_000 } },
    ],
  },
});
