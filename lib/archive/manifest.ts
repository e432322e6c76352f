/** The manifest of a WACZ: which files it has and their hashes (a Frictionless data package). Pure. */

export type Member = { path: string; sha256: string; bytes: number };

export const MANIFEST = "datapackage.json";
export const DIGEST = "datapackage-digest.json";

export function manifestOf({ url, title, at, software }: { url: string; title: string; at: Date; software: string }, members: readonly Member[]): string {
  return pretty({
    profile: "data-package",
    wacz_version: "1.1.1",
    title,
    software,
    created: at.toISOString(),
    mainPageUrl: url,
    mainPageDate: at.toISOString(),
    resources: members.map(({ path, sha256, bytes }) => ({ name: path.split("/").at(-1), path, hash: `sha256:${sha256}`, bytes })),
  });
}

/** The file that vouches for the manifest, as nothing in the manifest can. */
export const digestFile = (sha256: string): string => pretty({ path: MANIFEST, hash: `sha256:${sha256}` });

/** The members a manifest names; null where it is none of ours. */
export function membersIn(manifest: string): Member[] | null {
  try {
    const { resources } = JSON.parse(manifest) as { resources: unknown };
    if (!Array.isArray(resources)) return null;
    return resources.map((each: { path: unknown; hash: unknown; bytes: unknown }) => {
      const sha256 = /^sha256:([0-9a-f]{64})$/.exec(String(each.hash))?.[1];
      if (typeof each.path !== "string" || sha256 === undefined || typeof each.bytes !== "number") throw new TypeError("not a member");
      return { path: each.path, sha256, bytes: each.bytes };
    });
  } catch {
    return null;
  }
}

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
