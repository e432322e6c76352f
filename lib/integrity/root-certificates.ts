/** The roots at which a desk lets an authority's certificates end, as PEM. Pure. */
import { X509Certificate } from "node:crypto";
import { DomainError } from "../errors.ts";

/** As people compare it: `fingerprint` is the SHA-256 of the certificate, hexadecimal, as `sha256sum` gives it. */
export type RootCertificate = { subject: string; fingerprint: string; until: Date };

const BLOCK = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** All certificates in a text of PEM, whatever stands around them. Throws DomainError for a text without any, or with one that cannot be read. */
export function certificatesInPem(pem: string): X509Certificate[] {
  const found = pem.match(BLOCK) ?? [];
  if (found.length === 0) throw new DomainError("invalid", `This is no certificate${/PRIVATE KEY-----/.test(pem) ? " but a private key" : ""}. ${FORM}`);
  return found.map((one, at) => {
    try {
      return new X509Certificate(one);
    } catch {
      throw new DomainError("invalid", `${found.length === 1 ? "This certificate" : `Certificate ${at + 1} of ${found.length}`} cannot be read: it is damaged, or not whole. ${FORM}`);
    }
  });
}

const FORM = "The authority's root is wanted as PEM: it begins with -----BEGIN CERTIFICATE-----.";

export const described = (certificate: X509Certificate): RootCertificate => ({
  subject: certificate.subject.split("\n").join(", ").slice(0, 500), fingerprint: certificate.fingerprint256.replaceAll(":", "").toLowerCase(), until: certificate.validToDate,
});
