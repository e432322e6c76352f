export * from "./people.ts";
export * from "./articles.ts";
export * from "./sources.ts";
export * from "./evidence.ts";
export * from "./claims.ts";
export * from "./published.ts";
export * from "./audit.ts";
