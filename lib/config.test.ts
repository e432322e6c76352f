import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readConfig } from "./config.ts";
import { anAuthority } from "./integrity/fixtures.ts";

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

  describe("of an authority's root certificate", () => {
    const authority = anAuthority();
    const file = (name: string, content: string): string => { const path = join(folder, name); writeFileSync(path, content); return path; };
    const withRoot = (path: string) => read({ TIMESTAMP_AUTHORITIES: `https://one.example/tsr ${path}` });

    it("takes the file after the address, and needs none", () => {
      const root = file("the root.pem", `Root of Time\n${authority.root}`);
      const { timestampAuthorities, timestampRoots } = read({ TIMESTAMP_AUTHORITIES: `https://one.example/tsr ${root}, https://two.example/?a=b` });
      expect(timestampAuthorities).toEqual(["https://one.example/tsr", "https://two.example/?a=b"]);
      expect(timestampRoots).toEqual({ "https://one.example/tsr": expect.stringContaining(authority.root) });
      expect(read({})).toMatchObject({ timestampAuthorities: [], timestampRoots: {} });
    });

    it("names a file that is missing, no certificate, or a damaged one, together with whose it should be", () => {
      const missing = join(folder, "none.pem");
      expect(() => withRoot(missing)).toThrow(`TIMESTAMP_AUTHORITIES gives ${missing} as the root certificate of https://one.example/tsr. It cannot be read (ENOENT).`);
      expect(() => withRoot(file("page.pem", "<html>"))).toThrow("This is no certificate. The authority's root is wanted as PEM: it begins with -----BEGIN CERTIFICATE-----.");
      expect(() => withRoot(file("key.pem", "-----BEGIN PRIVATE KEY-----\nMIGH\n-----END PRIVATE KEY-----\n"))).toThrow("This is no certificate but a private key.");
      const lines = authority.root.trim().split("\n");
      expect(() => withRoot(file("half.pem", [...lines.slice(0, 3), ...lines.slice(-1)].join("\n")))).toThrow("This certificate cannot be read: it is damaged, or not whole.");
      expect(() => withRoot(file("two.pem", `${authority.root}${[...lines.slice(0, 3), ...lines.slice(-1)].join("\n")}`))).toThrow("Certificate 2 of 2 cannot be read");
      expect(() => read({ TIMESTAMP_AUTHORITIES: "one.example /root.pem" })).toThrow("TIMESTAMP_AUTHORITIES must be addresses with commas between, after each a space and the file of its root certificate");
    });
  });

  it("takes addresses as people write them", () => {
    expect(read({ PUBLIC_URL: "https://FACTS.example.org/", EVIDENCE_URL: "https://evidence.example.net" })).toMatchObject({ publicUrl: "https://facts.example.org", evidenceUrl: "https://evidence.example.net" });
    expect(read({ PUBLIC_URL: "http://[::1]:4711" }).publicUrl).toBe("http://[::1]:4711");
  });
});
