import { Check, TriangleAlert, X } from "lucide-react";
import type { Equipment } from "../../../lib/settings/equipment.ts";
import { sayDate } from "../../../lib/when.ts";
import { Strip } from "../_components/notice";

/** What this machine has for keeping evidence, and how that is set: in the environment, so that it cannot be changed here. */
export function KeepingEvidence({ equipment: { tools, confinement, allowPrivate, timestampAuthorities, timestampRoots, credentialRoots, timestampCalendars, recheckDays } }: { equipment: Equipment }) {
  return (
    <div className="form">
      {allowPrivate.length > 0 && <Strip boxed icon={TriangleAlert} lead="Private addresses may be captured:">{allowPrivate.join(", ")}. Set by CAPTURE_ALLOW_PRIVATE; every snapshot made meanwhile says so. Leave it empty unless the newsroom’s own archive is meant.</Strip>}
      <ul className="programs">
        {tools.map(({ name, installed, version, bring, without }) => (
          <li key={name}>
            <p>{installed ? <Check className="icon" aria-hidden="true" /> : <X className="icon" aria-hidden="true" />} <b>{name}</b> {installed ? <span className="second">{version ? `version ${version}` : "found"}</span> : "is not installed"}</p>
            {!installed && <p className="help">{without} To bring it: <code>{bring}</code></p>}
          </li>
        ))}
      </ul>
      <dl className="facts">
        <div><dt>Files of strangers</dt><dd>{confinement.join(" ")}</dd></div>
        <div><dt>Timestamp authorities</dt><dd>{timestampAuthorities.length === 0 ? "None: nobody outside confirms when evidence was kept." : <Authorities authorities={timestampAuthorities} roots={timestampRoots} />} <span className="second">TIMESTAMP_AUTHORITIES</span></dd></div>
        <div><dt>OpenTimestamps calendars</dt><dd>{listed(timestampCalendars, "None.")} <span className="second">TIMESTAMP_CALENDARS</span></dd></div>
        <div><dt>Content credentials</dt><dd>{credentialRoots.length === 0 ? "Checked, but nobody who signs them is vouched for: no certificates were given." : <Vouched roots={credentialRoots} />} <span className="second">C2PA_TRUST_LIST</span></dd></div>
        <div><dt>Pages looked at again</dt><dd>{recheckDays === 0 ? "Never by themselves." : recheckDays === 1 ? "Every day." : `Every ${recheckDays} days.`} <span className="second">RECHECK_DAYS</span></dd></div>
      </dl>
    </div>
  );
}

type Roots = Equipment["timestampRoots"];

/** Each with the roots that were given for it; without one, its timestamps are told as untrusted. */
function Authorities({ authorities, roots }: { authorities: readonly string[]; roots: Roots }) {
  return <ul>{authorities.map((authority) => <li key={authority}>{authority}: <Trusted roots={roots.filter((root) => root.authority === authority)} /></li>)}</ul>;
}

function Trusted({ roots }: { roots: Roots }) {
  if (roots.length === 0) return "no root certificate given, so the desk cannot tell whether its timestamps are by it. Write its file after the address, with a space between.";
  return <>trusted by <Vouched roots={roots} /></>;
}

/** A list of a hundred authorities is told by its length, and its first. */
function Vouched({ roots }: { roots: Equipment["credentialRoots"] }) {
  const [first] = roots;
  if (!first || roots.length > MOST_NAMED) return `${roots.length} certificates, of which the first is ${first?.subject ?? ""}.`;
  return roots.map(({ subject, fingerprint, until }) => <span key={fingerprint}>{subject}, until {sayDate(until.slice(0, 10))}, SHA-256 <span className="hash">{fingerprint}</span>. </span>);
}

const MOST_NAMED = 10;

const listed = (names: readonly string[], none: string): string => (names.length === 0 ? none : names.join(", "));
