/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The gate checks types; a build on somebody's laptop need not wait for them again.
  typescript: { ignoreBuildErrors: true },
  // Otherwise Next streams title and metadata into the body of readers' pages.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  experimental: { agentUpgrade: false },
  serverExternalPackages: ["better-sqlite3", "pg", "@node-rs/argon2", "pino", "file-type", "eld", "any-ascii", "rate-limiter-flexible"],
};

export default config;
