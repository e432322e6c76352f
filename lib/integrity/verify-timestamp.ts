/** Is a timestamp of RFC 3161 what it says? `openssl ts -verify` asks the same. Pure. */
import { createHash, X509Certificate } from "node:crypto";
import { Certificate, id_sha256, IssuerAndSerialNumber, type SignerInfo } from "pkijs";
import { certificatesOf, fingerprint, nameOf, refuseOtherPurposes, refuseOtherTimes, rootOf } from "./certificates.ts";
import { described, type RootCertificate } from "./root-certificates.ts";
import { isNonce, numberOf, readToken, type Token } from "./rfc3161.ts";
import { TimestampError } from "./timestamp-error.ts";

export type VerifiedTimestamp = {
  /** The data existed then, says the authority. */
  at: Date;
  /** The name in the certificate that signed. */
  authority: string;
  /** The object identifier of the authority's policy. */
  policy: string;
  /** Hexadecimal, one for each token of an authority. */
  serial: string;
  /** SHA-256 of the certificate that signed. */
  certificate: string;
  /** Whether the certificate comes from one that the desk trusts. An untrusted token is whole, but anybody could have made it. */
  chain: "trusted" | "untrusted";
  /** The trusted certificate at which its chain ends, with its SHA-256; null where it is untrusted. */
  root: Pick<RootCertificate, "subject" | "fingerprint"> | null;
};

export type VerifyOptions = {
  /** Certificates as PEM, of authorities or of their roots; several may stand in one text. */
  trusted?: readonly string[];
  /** The one that was sent, where the token is an answer just received. */
  nonce?: Uint8Array;
};

const CONTENT_TYPE = "1.2.840.113549.1.9.3";
const TST_INFO = "1.2.840.113549.1.9.16.1.4";
/** ESSCertID (RFC 2634) with SHA-1, and ESSCertIDv2 (RFC 5035). */
const SIGNING_CERTIFICATE = "1.2.840.113549.1.9.16.2.12";
const SIGNING_CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47";
const HASHES: Record<string, string> = { "2.16.840.1.101.3.4.2.1": "sha256", "2.16.840.1.101.3.4.2.2": "sha384", "2.16.840.1.101.3.4.2.3": "sha512" };

/**
 * Checks imprint, nonce, the certificate and its purpose, its validity at the time stated, signature and chain. Takes the
 * data, not its hash: pkijs hashes what it is given. Throws TimestampError, and DomainError for
 * trusted text that is no certificate.
 */
export async function verifyTimestamp(token: Uint8Array, data: Uint8Array, { trusted = [], nonce }: VerifyOptions = {}): Promise<VerifiedTimestamp> {
  const roots = trusted.flatMap(certificatesOf);
  try {
    return await verified(readToken(token), data, { roots, nonce });
  } catch (error) {
    // The library reads some parts only when they are asked for, and throws whatever it stumbles over.
    throw error instanceof TimestampError ? error : new TimestampError("malformed", "This is no timestamp of RFC 3161.");
  }
}

async function verified(token: Token, data: Uint8Array, { roots, nonce }: { roots: readonly Certificate[]; nonce: Uint8Array | undefined }): Promise<VerifiedTimestamp> {
  const { info, signed } = token;
  refuseOtherData(token, data);
  if (nonce && !isNonce(info.nonce, nonce)) throw new TimestampError("nonce", "This timestamp answers another request: its nonce is not the one sent.");
  const sent = (signed.certificates ?? []).filter((one) => one instanceof Certificate);
  const signer = signerOf(token, sent);
  refuseOtherPurposes(signer);
  refuseOtherTimes(signer, info.genTime);
  await refuseForged(token, data, signer);
  const root = await rootOf(signer, { sent, trusted: roots, at: info.genTime });
  return {
    at: info.genTime, authority: nameOf(signer), policy: info.policy, serial: numberOf(info.serialNumber),
    certificate: fingerprint(signer), chain: root ? "trusted" : "untrusted",
    root: root && { subject: described(new X509Certificate(new Uint8Array(root.toSchema().toBER()))).subject, fingerprint: fingerprint(root) },
  };
}

function refuseOtherData({ info }: Token, data: Uint8Array): void {
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  if (hashAlgorithm.algorithmId !== id_sha256) throw new TimestampError("imprint", "This timestamp is not for a SHA-256 hash.");
  const hash = createHash("sha256").update(data).digest();
  if (!hash.equals(hashedMessage.valueBlock.valueHexView)) throw new TimestampError("imprint", "This timestamp is for other data: the hashes differ.");
}

/** The certificate that the signature names, which must be the one that was signed for: keys can have several. */
function signerOf({ signed }: Token, sent: readonly Certificate[]): Certificate {
  const [signerInfo] = signed.signerInfos;
  const sid: unknown = signerInfo?.sid;
  const signer = sid instanceof IssuerAndSerialNumber ? sent.find(({ issuer, serialNumber }) => issuer.isEqual(sid.issuer) && serialNumber.isEqual(sid.serialNumber)) : undefined;
  if (!signerInfo || !signer) throw new TimestampError("certificate", "The certificate of the signer is not in the timestamp.");
  const named = signingCertificate(signerInfo);
  if (!named) throw new TimestampError("certificate", "The timestamp does not say by which certificate it was signed, as RFC 3161 asks.");
  if (fingerprint(signer, named.algorithm) !== named.hash) throw new TimestampError("certificate", "The timestamp was signed for another certificate than the one in it.");
  return signer;
}

/** Deep inside an attribute that no library reads: SEQUENCE of certs, the first of which is SEQUENCE of [algorithm,] hash. */
type Block = { valueBlock: { value?: Block[]; valueHexView?: Uint8Array; toString(): string } };

function signingCertificate({ signedAttrs }: SignerInfo): { algorithm: string; hash: string } | null {
  const attribute = signedAttrs?.attributes.find(({ type }) => type === SIGNING_CERTIFICATE_V2 || type === SIGNING_CERTIFICATE);
  const first = (attribute?.values[0] as Block | undefined)?.valueBlock.value?.[0]?.valueBlock.value?.[0]?.valueBlock.value;
  if (!attribute || !first) return null;
  if (attribute.type === SIGNING_CERTIFICATE) return { algorithm: "sha1", hash: hexOf(first[0]) };
  // The algorithm is left out where it is SHA-256.
  const algorithm = first[0]?.valueBlock.value?.[0]?.valueBlock.toString();
  if (!algorithm) return { algorithm: "sha256", hash: hexOf(first[0]) };
  const known = HASHES[algorithm];
  return known ? { algorithm: known, hash: hexOf(first[1]) } : null;
}

const hexOf = (block: Block | undefined): string => Buffer.from(block?.valueBlock.valueHexView ?? []).toString("hex");

async function refuseForged({ signed }: Token, data: Uint8Array, signer: Certificate): Promise<void> {
  const type = signed.signerInfos[0]?.signedAttrs?.attributes.find((attribute) => attribute.type === CONTENT_TYPE);
  if ((type?.values[0] as Block | undefined)?.valueBlock.toString() !== TST_INFO) throw new TimestampError("signature", "The signature is not for a timestamp.");
  const isSigned = await signed.verify({ signer: 0, data: new Uint8Array(data).buffer }).catch(() => false);
  if (isSigned !== true) throw new TimestampError("signature", `The signature of ${nameOf(signer)} does not fit: the timestamp was changed.`);
}
