import { describe, expect, it } from "vitest";
import { howRows, type KeptRecord, recordOf } from "./how-rows.ts";

const record: KeptRecord = {
  urlAsked: "https://a.example/1", urlReached: "https://b.example/1", hops: [{ url: "https://a.example/1", status: 301 }, { url: "https://b.example/1", status: 200 }], status: 200, responseHeaders: [],
  said: { title: "Handover", byline: null, excerpt: null, siteName: "Wire", publishedAt: null, language: "en", direction: "ltr" },
  certificates: [{ subject: "b.example", issuer: "An authority", validFrom: "2025", validTo: "2027", fingerprint256: "AA:BB", pem: "" }], certificateState: "valid", addresses: { "b.example:443": ["192.0.2.7"] },
  browser: "139", userAgent: "Mozilla", viewport: { width: 1280, height: 800 }, pageHeight: 2400, startedAt: "2025-06-13T14:02:00.000Z", finishedAt: "2025-06-13T14:02:03.000Z",
  sandbox: false, scripts: true, trustCertificate: false, consent: [{ how: "refused", by: "a banner" }], parts: [{ url: "https://c.example/x.png", status: 0, bytes: 0, blocked: "too slow" }, { url: "https://b.example/1", status: 200, bytes: 9 }], missingParts: 1, refused: [], allowPrivate: ["127.0.0.1:8000"], faults: [],
};
const value = (name: string, of = record) => howRows(of).find((row) => row.name.startsWith(name))?.values.join("; ");

describe("how a page was captured", () => {
  it("tells of every hop, of the sandbox that was off, and of what may be fetched though private", () => {
    expect(value("By way of")).toBe("https://a.example/1: 301; https://b.example/1: 200");
    expect(value("Its own sandbox")).toContain("off");
    expect(value("Private addresses")).toContain("127.0.0.1:8000");
    expect(value("1 of 2 parts missing")).toBe("https://c.example/x.png: too slow");
    expect(value("Consent banner")).toBe("refused, of a banner");
    expect(value("Certificates (valid)")).toContain("AA:BB");
  });

  it("leaves out what there was nothing of", () => {
    const plain = { ...record, hops: [{ url: "http://a.example/1", status: 200 }], urlReached: record.urlAsked, certificates: null, consent: [], missingParts: 0, allowPrivate: [] };
    expect(["By way of", "Reached", "Certificates", "Consent", "Private", "1 of"].map((name) => value(name, plain))).toEqual(Array.from({ length: 6 }, () => undefined));
  });

  it("is no record where nothing was asked for", () => {
    expect([recordOf(null), recordOf({ badCertificate: false })]).toEqual([null, null]);
  });
});
