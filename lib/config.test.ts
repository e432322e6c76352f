import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readConfig } from "./config.ts";

const folder = mkdtempSync(join(tmpdir(), "desk-config-"));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (env: Record<string, string>) => readConfig({ NODE_ENV: "test", DATA_DIR: folder, ...env });

describe("the environment", () => {
  it("needs nothing, and then serves this machine alone", () => {
    expect(read({})).toMatchObject({ port: 4711, publicUrl: "http://localhost:4711", evidenceUrl: "http://127.0.0.1:4712", databaseUrl: join(folder, "corroborate.db") });
    expect(read({ PORT: "5000", PUBLIC_URL: "", EVIDENCE_URL: "" })).toMatchObject({ publicUrl: "http://localhost:5000", evidenceUrl: "http://127.0.0.1:5001" });
  });

  it("makes one secret for each folder, for its owner alone", () => {
    expect(read({}).secret).toBe(read({}).secret);
    expect(read({}).secret).toMatch(/^[0-9a-f]{64}$/);
    expect(statSync(join(folder, "secret")).mode & 0o777).toBe(0o600);
    const fresh = join(folder, "fresh");
    read({ DATA_DIR: fresh });
    expect(statSync(fresh).mode & 0o777).toBe(0o700);
  });

  it.each([
    ["PORT", "many", "PORT must be a whole number between 1 and 65534"],
    ["PORT", "1.5", "PORT must be a whole number between 1 and 65534"],
    ["PORT", "65535", "PORT must be a whole number between 1 and 65534"],
    ["MAX_UPLOAD_MB", "much", "MAX_UPLOAD_MB must be a whole number between 1 and 10000"],
    ["MAX_UPLOAD_MB", "-1", "MAX_UPLOAD_MB must be a whole number between 1 and 10000"],
    ["CAPTURE_ALLOW_PRIVATE", "127.0.0.1", "CAPTURE_ALLOW_PRIVATE must be host:port pairs"],
    ["CAPTURE_ALLOW_PRIVATE", "*:80", "CAPTURE_ALLOW_PRIVATE must be host:port pairs"],
    ["AUTH_SECRET", "short", "AUTH_SECRET must have at least 32 characters"],
    ["DATABASE_URL", "mysql://db.example/desk", "DATABASE_URL must be the path of a file, or begin with postgres://"],
    ["DATABASE_URL", "file:desk.db", "DATABASE_URL must be the path of a file, or begin with postgres://"],
    ["DATABASE_ADMIN_URL", "desk.db", "DATABASE_ADMIN_URL must begin with postgres://"],
    ["PUBLIC_URL", "facts.example.org", "PUBLIC_URL must be an http or https address such as https://facts.example.org"],
    ["PUBLIC_URL", "https://facts.example.org/desk", "PUBLIC_URL must be an http or https address such as https://facts.example.org, without a path"],
    ["PUBLIC_URL", "https://anna:pw@facts.example.org", "PUBLIC_URL must be an http or https address such as https://facts.example.org, without a path"],
    ["PUBLIC_URL", "http://facts.example.org", "needs https"],
    ["PUBLIC_URL", "https://facts.example.org", "EVIDENCE_URL must be given"],
    ["EVIDENCE_URL", "https://evidence.example.net/?x", "EVIDENCE_URL must be an http or https address"],
    ["EVIDENCE_URL", "http://localhost:9999", "EVIDENCE_URL must be another host name"],
    ["EVIDENCE_URL", "http://127.0.0.1:4711", "EVIDENCE_URL must name another port than PORT"],
  ])("%s=%s is named together with the right form", (name, value, words) => {
    expect(() => read({ [name]: value })).toThrow(words);
  });

  it("names a folder that cannot be made", () => {
    const file = join(folder, "a-file");
    writeFileSync(file, "");
    expect(() => read({ DATA_DIR: join(file, "data") })).toThrow(`DATA_DIR is ${join(file, "data")}`);
    expect(() => read({ DATA_DIR: file })).toThrow("DATA_DIR is");
  });

  it("lets nothing private be asked but what is named, each with its port", () => {
    expect(read({}).allowPrivate).toEqual([]);
    expect(read({ CAPTURE_ALLOW_PRIVATE: "127.0.0.1:8080, Archive.lan:443,[::1]:80" }).allowPrivate).toEqual(["127.0.0.1:8080", "archive.lan:443", "[::1]:80"]);
  });

  it("takes addresses as people write them", () => {
    expect(read({ PUBLIC_URL: "https://FACTS.example.org/", EVIDENCE_URL: "https://evidence.example.net" })).toMatchObject({ publicUrl: "https://facts.example.org", evidenceUrl: "https://evidence.example.net" });
    expect(read({ PUBLIC_URL: "http://[::1]:4711" }).publicUrl).toBe("http://[::1]:4711");
  });
});
