export const roles = ["fact_checker", "editor", "admin"] as const;
export type Role = (typeof roles)[number];

export const scopes = ["read", "write", "review", "admin"] as const;
export type TokenScope = (typeof scopes)[number];
