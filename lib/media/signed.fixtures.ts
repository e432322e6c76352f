/** A picture with real content credentials, signed by a certificate made with openssl. I/O. */
import { execFileSync } from "node:child_process";
import { createPrivateKey, sign, X509Certificate } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { initSync, WasmBuilder } from "@contentauth/c2pa-wasm";

/** CBOR (RFC 8949), as far as COSE_Sign1 needs it. */
const head = (major: number, n: number): Buffer => (n < 24 ? Buffer.from([(major << 5) | n]) : n < 256 ? Buffer.from([(major << 5) | 24, n]) : n < 65_536 ? Buffer.from([(major << 5) | 25, n >> 8, n & 255]) : Buffer.from([(major << 5) | 26, n >>> 24, (n >> 16) & 255, (n >> 8) & 255, n & 255]));
const bytes = (data: Uint8Array): Buffer => Buffer.concat([head(2, data.length), data]);
const words = (text: string): Buffer => Buffer.concat([head(3, Buffer.byteLength(text)), Buffer.from(text)]);
const array = (...items: Buffer[]): Buffer => Buffer.concat([head(4, items.length), ...items]);
const map = (...pairs: [Buffer, Buffer][]): Buffer => Buffer.concat([head(5, pairs.length), ...pairs.flat()]);

const RESERVED = 6000;
const profile = `[req]
distinguished_name=dn
[dn]
[ca]
basicConstraints=critical,CA:TRUE
keyUsage=critical,keyCertSign
subjectKeyIdentifier=hash
[leaf]
basicConstraints=critical,CA:FALSE
keyUsage=critical,digitalSignature
extendedKeyUsage=critical,emailProtection
subjectKeyIdentifier=hash
authorityKeyIdentifier=keyid
`;

/** The paths of a root's certificate, of a key and of the certificate that the root gave it. */
function certificates(folder: string): { root: string; key: string; leaf: string } {
  const at = (name: string): string => join(folder, name);
  const openssl = (...args: string[]): Buffer => execFileSync("openssl", args, { stdio: ["ignore", "pipe", "ignore"] });
  writeFileSync(at("profile.cnf"), profile);
  for (const name of ["root.key", "leaf.key"]) openssl("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", at(name));
  openssl("req", "-x509", "-new", "-key", at("root.key"), "-subj", "/O=Camera Makers/CN=Camera Makers root", "-days", "3650", "-config", at("profile.cnf"), "-extensions", "ca", "-out", at("root.pem"));
  openssl("req", "-new", "-key", at("leaf.key"), "-subj", "/O=Sample Agency/CN=Camera 7", "-config", at("profile.cnf"), "-out", at("leaf.csr"));
  openssl("x509", "-req", "-in", at("leaf.csr"), "-CA", at("root.pem"), "-CAkey", at("root.key"), "-set_serial", "2", "-days", "3650", "-extfile", at("profile.cnf"), "-extensions", "leaf", "-out", at("leaf.pem"));
  return { root: at("root.pem"), key: at("leaf.key"), leaf: at("leaf.pem") };
}

/** COSE_Sign1 (RFC 9052) with ES256 over a claim, its chain in the protected header, padded to the bytes kept for it. */
function coseSign1(claim: Uint8Array, key: string, chain: string[]): Uint8Array {
  const protectedHeader = map([head(0, 1), head(1, 6)], [head(0, 33), array(...chain.map((path) => bytes(new X509Certificate(readFileSync(path)).raw)))]);
  const signature = sign("sha256", array(words("Signature1"), bytes(protectedHeader), bytes(Buffer.alloc(0)), bytes(claim)), { key: createPrivateKey(readFileSync(key)), dsaEncoding: "ieee-p1363" });
  const padded = (length: number): Buffer => Buffer.concat([head(6, 18), array(bytes(protectedHeader), map([words("pad"), bytes(Buffer.alloc(length))]), Buffer.from([0xf6]), bytes(signature))]);
  return padded(RESERVED - padded(300).length + 300);
}

/** Bytes that the library may read at once, where a browser would give it a Blob. */
class Bytes {
  readonly data: Uint8Array;
  constructor(data: Uint8Array) {
    this.data = data;
  }
  get size(): number {
    return this.data.length;
  }
  slice = (from = 0, to = this.size): Bytes => new Bytes(this.data.slice(from, to));
}
class FileReaderSync {
  readAsArrayBuffer = (part: Bytes): ArrayBuffer => part.data.slice().buffer as ArrayBuffer;
}

/** Signs a JPEG as "Camera 7, Sample Agency"; `root` is the path of the certificate to trust. */
export async function signedPicture(folder: string, jpeg: Buffer): Promise<{ signed: Buffer; root: string }> {
  const { root, key, leaf } = certificates(folder);
  Object.assign(globalThis, { FileReaderSync });
  initSync({ module: readFileSync(createRequire(import.meta.url).resolve("@contentauth/c2pa-wasm/c2pa.wasm")) });
  const action = { action: "c2pa.created", digitalSourceType: "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture" };
  const manifest = { claim_generator_info: [{ name: "Sample camera", version: "1" }], title: "square.jpg", format: "image/jpeg", assertions: [{ label: "c2pa.actions", data: { actions: [action] } }] };
  const builder = WasmBuilder.fromJson(JSON.stringify(manifest), JSON.stringify({ verify: { remote_manifest_fetch: false, verify_after_sign: false } }));
  const signer = { alg: "es256", reserveSize: RESERVED, sign: (claim: Uint8Array) => Promise.resolve(coseSign1(claim, key, [leaf, root]) as Uint8Array<ArrayBuffer>) };
  return { signed: Buffer.from(await builder.sign(signer, [], "image/jpeg", new Bytes(jpeg) as unknown as Blob)), root };
}
