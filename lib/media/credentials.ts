/**
 * C2PA content credentials (C2PA specification 2.x), checked by c2pa-rs as WebAssembly. Runs in the confined child alone;
 * the file is read piece by piece, never whole. I/O.
 */
import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { createRequire } from "node:module";
import type { Credentials } from "./analysis.ts";
import { noCredentials } from "./analysis.ts";
import { Unreadable } from "../evidence/unreadable.ts";
import { credentialsFrom, type ManifestStore } from "./credential-words.ts";

/** A file as the WebAssembly expects a browser's Blob: it asks for a size and for slices, and reads these with `FileReaderSync`. */
class FilePart {
  private readonly fd: number;
  private readonly from: number;
  readonly size: number;

  constructor(fd: number, from: number, size: number) {
    this.fd = fd;
    this.from = from;
    this.size = size;
  }

  slice(start = 0, end = this.size): FilePart {
    const [first, last] = [Math.min(start, this.size), Math.min(end, this.size)];
    return new FilePart(this.fd, this.from + first, Math.max(0, last - first));
  }

  read(): ArrayBuffer {
    const bytes = new Uint8Array(this.size);
    readSync(this.fd, bytes, 0, this.size, this.from);
    return bytes.buffer;
  }
}

class FileReaderSync {
  readAsArrayBuffer = (part: FilePart): ArrayBuffer => part.read();
}

/** `trustList` is PEM text of the certificates at which a signer's chain may end; without it no signer is trusted. */
export async function readCredentials({ path, mediaType, trustList }: { path: string; mediaType: string; trustList?: string }): Promise<Credentials> {
  const fd = openSync(path, "r");
  try {
    const { size } = fstatSync(fd);
    const { WasmReader } = await library();
    // Else it fetches addresses that the file chooses.
    const verify = { remote_manifest_fetch: false, ocsp_fetch: false, verify_trust: true };
    const settings = JSON.stringify({ verify, ...(trustList ? { trust: { user_anchors: trustList } } : {}) });
    const reader = await WasmReader.fromBlob(mediaType, new FilePart(fd, 0, size) as unknown as Blob, settings);
    return credentialsFrom(JSON.parse(reader.json()) as ManifestStore);
  } catch (error) {
    return fromError(String(error));
  } finally {
    closeSync(fd);
  }
}

function fromError(error: string): Credentials {
  if (/JumbfNotFound|ProvenanceMissing/.test(error)) return noCredentials;
  if (/RemoteManifestUrl|RemoteManifestFetch/.test(error)) {
    return { ...noCredentials, words: "The file names content credentials at an address on the web. They are not part of it and are never fetched." };
  }
  if (/UnsupportedType/.test(error)) return { ...noCredentials, words: "Files of this kind are not known to carry content credentials." };
  if (/InvalidAsset|IoError|PdfReadError|ParseError\(\)/.test(error)) throw new Unreadable("the file around them is damaged");
  return { state: "invalid", signer: null, when: null, claims: [], words: "The file carries content credentials that cannot be read: they are damaged or made up." };
}

async function library(): Promise<typeof import("@contentauth/c2pa-wasm")> {
  Object.assign(globalThis, { FileReaderSync, fetch: () => Promise.reject(new Error("never")) });
  const c2pa = await import("@contentauth/c2pa-wasm");
  const bytes = readFileSync(createRequire(import.meta.url).resolve("@contentauth/c2pa-wasm/c2pa.wasm"));
  c2pa.initSync({ module: new WebAssembly.Module(bytes) });
  return c2pa;
}
