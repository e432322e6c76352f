/** What a certificate must say to sign timestamps, and whether it comes from an authority that is trusted here. Pure. */
import { createHash } from "node:crypto";
import { type AttributeTypeAndValue, Certificate, CertificateChainValidationEngine, type ExtKeyUsage } from "pkijs";
import { certificatesInPem } from "./root-certificates.ts";
import { TimestampError } from "./timestamp-error.ts";

const EXTENDED_KEY_USAGE = "2.5.29.37";
const KEY_USAGE = "2.5.29.15";
const FOR_TIMESTAMPS = "1.3.6.1.5.5.7.3.8";
/** digitalSignature and nonRepudiation, the first two bits of KeyUsage. */
const TO_SIGN = 0b1100_0000;
const MOST_CERTIFICATES = 20;
const LONGEST_CHAIN = 8;

/** RFC 3161 §2.3: one extended key usage, id-kp-timeStamping, critical; a key usage, where there is one, is to sign and nothing else. */
export function refuseOtherPurposes({ extensions = [] }: Certificate): void {
  const extended = extensions.find(({ extnID }) => extnID === EXTENDED_KEY_USAGE);
  const purposes = (extended?.parsedValue as ExtKeyUsage | undefined)?.keyPurposes;
  if (purposes?.length !== 1 || purposes[0] !== FOR_TIMESTAMPS) throw new TimestampError("purpose", "The certificate that signed is not for timestamps alone.");
  if (!extended?.critical) throw new TimestampError("purpose", "The certificate that signed is for timestamps, but does not say so critically, as RFC 3161 asks.");
  const usage = extensions.find(({ extnID }) => extnID === KEY_USAGE)?.parsedValue as { valueBlock: { valueHexView: Uint8Array } } | undefined;
  const [first = 0, ...rest] = usage?.valueBlock.valueHexView ?? [TO_SIGN];
  if ((first & TO_SIGN) === 0 || (first & ~TO_SIGN) !== 0 || rest.some((byte) => byte !== 0)) throw new TimestampError("purpose", "The key of the certificate that signed is for other uses too.");
}

export function refuseOtherTimes({ notBefore, notAfter }: Certificate, at: Date): void {
  // Asked for what must hold: a time that cannot be read is less than nothing and more than nothing.
  if (!(at >= notBefore.value)) throw new TimestampError("expired", "The certificate that signed was not valid yet at the time stated.");
  if (!(at <= notAfter.value)) throw new TimestampError("expired", "The certificate that signed had expired at the time stated.");
}

/**
 * The trusted certificate to which a chain leads from the signer's, each valid at that time; null where there is none.
 * Revocation is not asked: that would tell the authority who checks what.
 */
export async function rootOf(signer: Certificate, { sent, trusted, at }: { sent: readonly Certificate[]; trusted: readonly Certificate[]; at: Date }): Promise<Certificate | null> {
  const itself = trusted.find((one) => isSame(one, signer));
  if (itself) return itself;
  const chain = await chainFrom(signer, { sent: sent.slice(0, MOST_CERTIFICATES), trusted });
  const root = chain?.at(-1);
  if (!chain || !root) return null;
  // The engine would follow certificates that sign each other in a circle for ever; it gets one straight chain.
  const engine = new CertificateChainValidationEngine({ trustedCerts: [root], certs: [...chain.slice(1, -1), signer], checkDate: at });
  try {
    return (await engine.verify()).result ? root : null;
  } catch {
    return null;
  }
}

/** All certificates in a text of PEM. Throws DomainError for a text without any, or with one that cannot be read. */
export const certificatesOf = (pem: string): Certificate[] => certificatesInPem(pem).map(({ raw }) => Certificate.fromBER(new Uint8Array(raw)));

const isSame = (a: Certificate, b: Certificate): boolean => fingerprint(a) === fingerprint(b);

/** For people: the common name, or else all there is. */
export function nameOf({ subject }: Certificate): string {
  const common = subject.typesAndValues.find(({ type }) => type === "2.5.4.3");
  return (common ? [common] : subject.typesAndValues).map(valueOf).join(", ").slice(0, 200);
}

const valueOf = ({ value }: AttributeTypeAndValue): string => String(value.valueBlock.value);

export const fingerprint = (certificate: Certificate, algorithm = "sha256"): string => createHash(algorithm).update(new Uint8Array(certificate.toSchema().toBER())).digest("hex");

type Known = { sent: readonly Certificate[]; trusted: readonly Certificate[] };

/** From the signer to a trusted certificate, each signed by the next; each is tried once. */
async function chainFrom(signer: Certificate, known: Known): Promise<Certificate[] | null> {
  const tried = new Set<Certificate>([signer]);
  let chains: Certificate[][] = [[signer]];
  for (let length = 1; length < LONGEST_CHAIN && chains.length > 0; length += 1) {
    const longer: Certificate[][] = [];
    for (const chain of chains) {
      const last = chain.at(-1) ?? signer;
      for (const issuer of known.trusted) if (await isIssuedBy(last, issuer)) return [...chain, issuer];
      for (const issuer of known.sent) {
        if (tried.has(issuer) || !(await isIssuedBy(last, issuer))) continue;
        tried.add(issuer);
        longer.push([...chain, issuer]);
      }
    }
    chains = longer;
  }
  return null;
}

async function isIssuedBy(certificate: Certificate, issuer: Certificate): Promise<boolean> {
  try {
    return certificate.issuer.isEqual(issuer.subject) && await certificate.verify(issuer);
  } catch {
    return false;
  }
}
