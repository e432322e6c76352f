/** The TLS certificates that a host shows. I/O. */
import { X509Certificate } from "node:crypto";
import { connect, type DetailedPeerCertificate, type TLSSocket } from "node:tls";
import { hostOf, portOf } from "../outside/guarded-request.ts";
import type { Certificate } from "./outcome.ts";

export type Chain = { certificates: Certificate[]; /** "valid", or OpenSSL's code for why the chain is not trusted. */ state: string };

const [WAITING_MS, MOST] = [8_000, 10];

/**
 * The chain as the server at `address` shows it for the URL's host, leaf first; null when it shows none. This is a connection
 * of its own, to the same network address that the page came from: Chromium does not hand out the whole chain.
 */
export async function certificatesOf(page: string, address: string): Promise<Chain | null> {
  const url = new URL(page);
  const host = hostOf(url);
  const socket = connect({ host: address, port: portOf(url), ...(/^[\d.]+$|:/.test(host) ? {} : { servername: host }), rejectUnauthorized: false, ALPNProtocols: ["http/1.1"] });
  try {
    await new Promise((resolve, reject) => {
      socket.setTimeout(WAITING_MS, () => socket.destroy(new Error("no answer")));
      socket.once("secureConnect", resolve).once("error", reject).once("close", reject);
    });
    const certificates = chainOf(socket);
    return certificates.length > 0 ? { certificates, state: socket.authorized ? "valid" : codeOf(socket.authorizationError) } : null;
  } catch {
    return null;
  } finally {
    socket.on("error", () => undefined).destroy();
  }
}

function chainOf(socket: TLSSocket): Certificate[] {
  const chain: Certificate[] = [];
  let next: DetailedPeerCertificate | undefined = socket.getPeerCertificate(true);
  // The root is its own issuer.
  for (const seen = new Set<string>(); next?.raw && !seen.has(next.fingerprint256) && chain.length < MOST; next = next.issuerCertificate) {
    seen.add(next.fingerprint256);
    const certificate = new X509Certificate(next.raw);
    const { subject, issuer, fingerprint256 } = certificate;
    chain.push({ subject, issuer, validFrom: isoOf(certificate.validFrom), validTo: isoOf(certificate.validTo), fingerprint256, pem: certificate.toString() });
  }
  return chain;
}

const isoOf = (date: string): string => new Date(date).toISOString();

/** Node's types say Error; it is OpenSSL's code as a string. */
const codeOf = (error: unknown): string => (error instanceof Error ? ("code" in error ? String(error.code) : error.message) : String(error));
