/** What a C2PA manifest store says, in our words: "signed by X, unchanged since", never "authentic". */
import type { Credentials } from "./analysis.ts";

/** The part we read of what c2pa-rs reports (`Reader::json`). */
export type ManifestStore = {
  active_manifest?: string;
  validation_state?: string;
  validation_status?: { code?: string; explanation?: string }[];
  manifests?: Record<string, {
    claim_generator?: string;
    claim_generator_info?: { name?: string; version?: string }[];
    title?: string;
    signature_info?: { common_name?: string; issuer?: string; time?: string };
    assertions?: { label?: string; data?: unknown }[];
    ingredients?: { title?: string }[];
  } | undefined>;
};

const MOST_CLAIMS = 50;
const short = (text: unknown): string => String(text).replace(/[\p{Control}\p{Format}]/gu, " ").toWellFormed().slice(0, 200);

/** `claims` are what the signer says of the file, a line each; nobody has checked these. */
export function credentialsFrom(store: ManifestStore): Credentials {
  const manifest = store.manifests?.[store.active_manifest ?? ""];
  const codes = (store.validation_status ?? []).map(({ code }) => short(code ?? "")).filter((code) => code !== "signingCredential.untrusted");
  // A certificate beside a signature that does not hold names nobody.
  const signature = codes.some((code) => code.startsWith("claimSignature.")) ? undefined : manifest?.signature_info;
  const names = [...new Set([signature?.common_name, signature?.issuer].filter((name) => name !== undefined && name !== ""))];
  const signer = names.length > 0 ? short(names.join(", ")) : null;
  const when = signature?.time ? short(signature.time) : null;
  const state = store.validation_state === "Trusted" ? "trusted" : store.validation_state === "Valid" ? "untrusted" : "invalid";
  return { state, signer, when, claims: claimsOf(manifest), words: inWords(state, signer, when, codes) };
}

function inWords(state: "trusted" | "untrusted" | "invalid", signer: string | null, when: string | null, codes: string[]): string {
  const by = `Signed by ${signer ?? "a certificate without a name"}${when ? ` on ${when}` : ""}`;
  if (state === "trusted") return `${by}, unchanged since. The signer's certificate is on the desk's trust list.`;
  if (state === "untrusted") return `${by}, unchanged since. Nobody on the desk's trust list vouches for this certificate: anyone can make one in that name.`;
  const changed = codes.some((code) => /(dataHash|bmffHash|boxesHash|collectionHash|hashedURI)\.mismatch/.test(code));
  return changed && signer ? `${by}, but the file was changed after it was signed.` : `The file carries content credentials that do not hold${codes[0] ? ` (${codes[0]})` : ""}.`;
}

function claimsOf(manifest: NonNullable<ManifestStore["manifests"]>[string]): string[] {
  const generators = manifest?.claim_generator_info?.map(({ name, version }) => `Made with ${[name, version].filter(Boolean).join(" ")}`) ?? [];
  const actions = (manifest?.assertions ?? []).filter(({ label }) => label?.startsWith("c2pa.actions")).flatMap(({ data }) => actionsIn(data));
  const ingredients = (manifest?.ingredients ?? []).map(({ title }) => `Made from ${title ?? "an unnamed file"}`);
  return [...generators, ...actions, ...ingredients].slice(0, MOST_CLAIMS).map(short);
}

function actionsIn(data: unknown): string[] {
  const actions = typeof data === "object" && data !== null && "actions" in data && Array.isArray(data.actions) ? (data.actions as unknown[]) : [];
  return actions.slice(0, MOST_CLAIMS).map((action) => {
    const { action: name, digitalSourceType: source, when } = (action ?? {}) as Record<string, unknown>;
    return [`Action ${short(name)}`, source ? `source ${short(source).split("/").at(-1)}` : "", when ? `at ${short(when)}` : ""].filter(Boolean).join(", ");
  });
}
