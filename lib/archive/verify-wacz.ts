/** Whether a WACZ that we packed is still what we packed. I/O. */
import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { DIGEST, digestFile, MANIFEST, membersIn } from "./manifest.ts";
import { checksum, descriptor, directory, type Framed, localHeader, MOST_BYTES } from "./zip-frame.ts";

/** The manifest and its digest are read whole; a member of ours is never that long. */
const MOST_MANIFEST_BYTES = 10 * 1024 * 1024;

type Read = Framed & { sha256: string; text: string };

/** What differs from what was packed, in words, one for each finding; none when every byte agrees. */
export async function verifyWacz(path: string): Promise<string[]> {
  let zip: ZipFile | null = null;
  const file = await open(path, "r");
  try {
    zip = await openPromise(path, { autoClose: false });
    const members: Read[] = [];
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) {
      entries.push(entry);
      members.push(await readMember(zip, entry));
    }
    return [...contentFindings(members), ...await frameFindings(file, members, entries)];
  } catch (error) {
    return [`The archive cannot be read as a zip: ${error instanceof Error ? error.message : "it is damaged"}`];
  } finally {
    zip?.close();
    await file.close();
  }
}

async function readMember(zip: ZipFile, entry: Entry): Promise<Read> {
  const keep = entry.fileName === MANIFEST || entry.fileName === DIGEST;
  const hash = createHash("sha256");
  const kept: Buffer[] = [];
  let [bytes, sum] = [0, 0];
  for await (const chunk of await zip.openReadStreamPromise(entry) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    sum = checksum(chunk, sum);
    bytes += chunk.byteLength;
    if (keep && bytes <= MOST_MANIFEST_BYTES) kept.push(chunk);
  }
  return { name: entry.fileName, bytes, crc32: sum, offset: entry.relativeOffsetOfLocalHeader, sha256: hash.digest("hex"), text: Buffer.concat(kept).toString() };
}

function contentFindings(members: readonly Read[]): string[] {
  const found = new Map(members.map((member) => [member.name, member]));
  const manifest = found.get(MANIFEST);
  if (!manifest) return [`${MANIFEST} is missing`];
  const findings: string[] = [];
  const digest = found.get(DIGEST);
  if (digest?.text !== digestFile(manifest.sha256)) findings.push(digest ? `${MANIFEST} and ${DIGEST} differ from each other` : `${DIGEST} is missing`);
  const listed = membersIn(manifest.text);
  if (!listed) return [...findings, `${MANIFEST} is not a manifest`];
  for (const { path, sha256, bytes } of listed) {
    const there = found.get(path);
    if (!there) findings.push(`${path} is missing`);
    else if (there.sha256 !== sha256 || there.bytes !== bytes) findings.push(`${path} differs from its hash in ${MANIFEST}`);
  }
  const known = new Set([MANIFEST, DIGEST, ...listed.map(({ path }) => path)]);
  for (const { name } of members) if (!known.has(name)) findings.push(`${name} is not in ${MANIFEST}`);
  if (found.size < members.length) findings.push("The archive has two files of one name");
  return findings;
}

/** What lies between the members is in no hash: it is compared with what we write there. */
async function frameFindings(file: FileHandle, members: readonly Read[], entries: readonly Entry[]): Promise<string[]> {
  const { size } = await file.stat();
  const [first] = entries;
  if (!first || size > MOST_BYTES) return [];
  const time = first.lastModFileDate * 0x10000 + first.lastModFileTime;
  let at = 0;
  for (const member of members) {
    const [before, after] = [localHeader(member, time), descriptor(member)];
    const end = at + before.byteLength + member.bytes;
    if (member.offset !== at || !await lies(file, before, at) || !await lies(file, after, end)) return [`The zip around ${member.name} differs`];
    at = end + after.byteLength;
  }
  const rest = directory(members, time, at);
  return size === at + rest.byteLength && await lies(file, rest, at) ? [] : ["The list of files at the end of the zip differs"];
}

async function lies(file: FileHandle, expected: Buffer, position: number): Promise<boolean> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(expected.byteLength), 0, expected.byteLength, position);
  return bytesRead === expected.byteLength && buffer.equals(expected);
}
