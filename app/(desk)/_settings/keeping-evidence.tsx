import { Check, TriangleAlert, X } from "lucide-react";
import type { Equipment } from "../../../lib/settings/equipment.ts";
import { Strip } from "../_components/notice";

/** What this machine has for keeping evidence, and how that is set: in the environment, so that it cannot be changed here. */
export function KeepingEvidence({ equipment: { tools, confinement, allowPrivate, timestampAuthorities, timestampCalendars, recheckDays } }: { equipment: Equipment }) {
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
        <div><dt>Timestamp authorities</dt><dd>{listed(timestampAuthorities, "None: nobody outside confirms when evidence was kept.")} <span className="second">TIMESTAMP_AUTHORITIES</span></dd></div>
        <div><dt>OpenTimestamps calendars</dt><dd>{listed(timestampCalendars, "None.")} <span className="second">TIMESTAMP_CALENDARS</span></dd></div>
        <div><dt>Pages looked at again</dt><dd>{recheckDays === 0 ? "Never by themselves." : recheckDays === 1 ? "Every day." : `Every ${recheckDays} days.`} <span className="second">RECHECK_DAYS</span></dd></div>
      </dl>
    </div>
  );
}

const listed = (names: readonly string[], none: string): string => (names.length === 0 ? none : names.join(", "));
