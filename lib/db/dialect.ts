export type Dialect = "sqlite" | "postgres";

/** A postgres:// address is Postgres; anything else is the path of a SQLite file. */
export const dialectOf = (url: string | undefined): Dialect => (/^postgres(ql)?:/.test(url ?? "") ? "postgres" : "sqlite");

/** The engine of this process, decided before any table is defined. */
export const dialect: Dialect = dialectOf(process.env.DATABASE_URL);
