/** The messages of the Time-Stamp Protocol (RFC 3161): the question, the answer, and what a token says. Nothing is believed here; that is verify-timestamp. Pure. */
import { fromBER, Integer, OctetString, type Sequence } from "asn1js";
import { AlgorithmIdentifier, ContentInfo, id_eContentType_TSTInfo, id_sha256, MessageImprint, SignedData, TimeStampReq, TimeStampResp, TSTInfo } from "pkijs";
import { TimestampError } from "./timestamp-error.ts";

/** With certificates a token takes 3 to 10 kB. */
export const MOST_TOKEN_BYTES = 256 * 1024;
const SIGNED_DATA = "1.2.840.113549.1.7.2";

export type Token = { signed: SignedData; info: TSTInfo };

/** TimeStampReq for a SHA-256 hash (32 bytes), asking for the certificates with it. The nonce is a whole number, at most 8 bytes big-endian. */
export function timestampRequest(hash: Uint8Array, nonce: Uint8Array): Uint8Array {
  const hashAlgorithm = new AlgorithmIdentifier({ algorithmId: id_sha256 });
  const messageImprint = new MessageImprint({ hashAlgorithm, hashedMessage: new OctetString({ valueHex: hash }) });
  return new Uint8Array(new TimeStampReq({ version: 1, messageImprint, nonce: integerOf(nonce), certReq: true }).toSchema().toBER());
}

/** The token in an authority's answer, as it stands there. Throws TimestampError `malformed` or `refused`. */
export function tokenOf(answer: Uint8Array): Uint8Array {
  const { response, token } = parsed("The authority's answer is no timestamp.", () => {
    const [, second] = (fromBER(alone(answer)).result as Sequence).valueBlock.value;
    return { response: TimeStampResp.fromBER(alone(answer)), token: second && new Uint8Array(second.valueBeforeDecodeView) };
  });
  // 0 is granted, 1 granted with modifications, which the caller will see for himself.
  const { status, statusStrings } = response.status;
  if (Number(status) > 1) throw new TimestampError("refused", `The authority refused: ${said(statusStrings?.map(({ valueBlock }) => valueBlock.value)) || `status ${Number(status)}`}.`);
  if (!token || !response.timeStampToken) throw new TimestampError("malformed", "The authority granted a timestamp, but sent none.");
  return token;
}

/** Throws TimestampError `malformed`. */
export function readToken(token: Uint8Array): Token {
  if (token.byteLength > MOST_TOKEN_BYTES) throw new TimestampError("malformed", "The timestamp is far bigger than any is.");
  return parsed("This is no timestamp of RFC 3161.", () => {
    const envelope = ContentInfo.fromBER(alone(token));
    if (envelope.contentType !== SIGNED_DATA) throw new TimestampError("malformed", "This is no signed message.");
    const signed = new SignedData({ schema: envelope.content });
    const { eContentType, eContent } = signed.encapContentInfo;
    if (eContentType !== id_eContentType_TSTInfo || !eContent) throw new TimestampError("malformed", "What is signed here is no timestamp.");
    if (signed.signerInfos.length !== 1) throw new TimestampError("malformed", "A timestamp is signed by one signer.");
    const content = alone(new Uint8Array(eContent.getValue()));
    const info = TSTInfo.fromBER(content);
    if (Number.isNaN(info.genTime.getTime())) throw new TimestampError("malformed", "The time in this timestamp is no time.");
    return { signed, info };
  });
}

/** Hexadecimal, without zeros before it. */
export const numberOf = ({ valueBlock }: Integer): string => Buffer.from(valueBlock.valueHexView).toString("hex").replace(/^0+(?=.)/, "");

export const isNonce = (held: Integer | undefined, nonce: Uint8Array): boolean => held !== undefined && numberOf(held) === numberOf(integerOf(nonce));

/** Positive, whatever its first bit. */
function integerOf(bytes: Uint8Array): Integer {
  const first = bytes.findIndex((byte) => byte !== 0);
  const plain = first < 0 ? Uint8Array.of(0) : bytes.subarray(first);
  return new Integer({ valueHex: (plain[0] ?? 0) > 127 ? Uint8Array.of(0, ...plain) : plain });
}

/** A copy in memory of its own: asn1js reads the whole buffer below a view. */
const alone = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

/** What hostile bytes do to the parsers is one error, whichever they throw. */
function parsed<T>(words: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw error instanceof TimestampError ? error : new TimestampError("malformed", words);
  }
}

const said = (words: readonly string[] | undefined): string => (words ?? []).join(" ").replace(/\P{L}+/gu, " ").trim().slice(0, 200);
