import type { Role, TokenScope } from "../../people/words.ts";
import { index, integer, json, table, text, timestamp, uniqueIndex } from "../columns.ts";

export const people = table("people", {
  id: text("id").primaryKey(),
  email: text("email").notNull(),
  name: text("name").notNull(),
  roles: json("roles").$type<Role[]>().notNull(),
  /** argon2id; null until the invitation is used. */
  passwordHash: text("password_hash"),
  version: integer("version").notNull().default(1),
  createdAt: timestamp("created_at").notNull(),
  disabledAt: timestamp("disabled_at"),
}, (t) => [uniqueIndex("people_email_key").on(t.email)]);

/** The session row is the authority: what it, its person and their roles say holds at the next request. */
export const sessions = table("sessions", {
  /** SHA-256 of the id in the cookie, so that a read database opens no door. */
  idHash: text("id_hash").primaryKey(),
  personId: text("person_id").notNull().references(() => people.id),
  createdAt: timestamp("created_at").notNull(),
  lastSeenAt: timestamp("last_seen_at").notNull(),
  expiresAt: timestamp("expires_at").notNull(),
  /** When the password was last given; the start of the present chain of renewals is `provenSince`. */
  provenAt: timestamp("proven_at").notNull(),
  provenSince: timestamp("proven_since").notNull(),
  revokedAt: timestamp("revoked_at"),
}, (t) => [index("sessions_person_idx").on(t.personId)]);

export const tokens = table("tokens", {
  id: text("id").primaryKey(),
  personId: text("person_id").notNull().references(() => people.id),
  name: text("name").notNull(),
  hash: text("hash").notNull(),
  scopes: json("scopes").$type<TokenScope[]>().notNull(),
  createdAt: timestamp("created_at").notNull(),
  expiresAt: timestamp("expires_at"),
  lastUsedAt: timestamp("last_used_at"),
  revokedAt: timestamp("revoked_at"),
}, (t) => [uniqueIndex("tokens_hash_key").on(t.hash), index("tokens_person_idx").on(t.personId)]);

/** One-time codes: an invitation names its person; the set-up code names nobody. */
export const codes = table("codes", {
  hash: text("hash").primaryKey(),
  purpose: text("purpose", { enum: ["invitation", "setup"] }).notNull(),
  personId: text("person_id").references(() => people.id),
  createdAt: timestamp("created_at").notNull(),
  expiresAt: timestamp("expires_at").notNull(),
  usedAt: timestamp("used_at"),
}, (t) => [index("codes_person_idx").on(t.personId)]);

/** Failed guesses at passwords and codes (lib/sessions/guesses.ts). The column names are rate-limiter-flexible's. */
export const rateLimits = table("rate_limits", {
  key: text("key").primaryKey(),
  points: integer("points").notNull(),
  expire: timestamp("expire"),
}, (t) => [index("rate_limits_expire_idx").on(t.expire)]);
