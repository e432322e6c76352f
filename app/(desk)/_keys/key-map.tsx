"use client";

import { Dialog } from "../_components/dialog";
import { Kbd } from "../_components/kbd";
import { Button } from "../_components/button";
import { useBindings } from "./key-layer";
import { keyGroups } from "./registry";
import { useSingleKeys } from "./setting";

/** What works on this screen now, grouped by what one means to do. */
export function KeyMap({ onClose }: { onClose: () => void }) {
  const bindings = useBindings();
  const [singleKeys, setSingleKeys] = useSingleKeys();
  const groups = keyGroups.map((group) => ({ group, rows: bindings.filter((binding) => binding.group === group) })).filter(({ rows }) => rows.length > 0);
  return (
    <Dialog open size="wide" title="Keys on this screen" onClose={onClose}
      foot={<>
        <p>{singleKeys ? "Single keys never fire while you type." : "Single keys are switched off on this device."}</p>
        <Button onClick={() => setSingleKeys(!singleKeys)}>{singleKeys ? "Switch single keys off" : "Switch single keys on"}</Button>
      </>}>
      <div className="key-map">
        {groups.map(({ group, rows }) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>{rows.map(({ keys, label }) => <div key={keys}><dt>{label}</dt><dd><span className="sr">{keys.replace("mod+", "Control ")}</span><Kbd keys={keys} /></dd></div>)}</dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
