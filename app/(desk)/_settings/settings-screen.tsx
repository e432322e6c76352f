"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Lock } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { Equipment } from "../../../lib/settings/equipment.ts";
import type { SettingsShape } from "../../../lib/settings/shapes.ts";
import { Button } from "../_components/button";
import { Strip } from "../_components/notice";
import { usePerson, useRole } from "../_shell/person";
import { DeskForm } from "./desk-form";
import { DeviceSettings } from "./device-settings";
import { KeepingEvidence } from "./keeping-evidence";
import { PasswordForm } from "./password-form";
import { TokenDialog } from "./token-dialog";
import { TokenList, type TokensPage } from "./token-list";
import { Webhooks } from "./webhooks";

/** What each person sets for themself, and what an admin sets for the desk. */
export function SettingsScreen({ settings, tokens, equipment }: { settings: SettingsShape; tokens: TokensPage; equipment: Equipment }) {
  const { name, email } = usePerson();
  const isAdmin = useRole("admin");
  return (
    <div className="page settings">
      <Part title="Your password" says={<>Of {name}, <span className="clip">{email}</span>. Changing it signs you out everywhere but here.</>}><PasswordForm /></Part>
      <Part title="Your tokens" says="A token lets a program act as you over the HTTP API."><OwnTokens tokens={tokens} /></Part>
      <Part title="This device" says="Kept in this browser. It acts at once."><DeviceSettings /></Part>
      <Part title="The desk" says="For everybody here, and for readers.">
        {isAdmin ? <DeskForm settings={settings} /> : <DeskFacts settings={settings} />}
      </Part>
      <Part title="Keeping evidence" says="What this machine has for it. It is set where the desk is started, not here."><KeepingEvidence equipment={equipment} /></Part>
      {isAdmin && <Part title="Webhooks" says="Tell other programs at once what was published, corrected or retracted: nothing that readers cannot see."><Webhooks /></Part>}
    </div>
  );
}

function Part({ title, says, children }: { title: string; says: ReactNode; children: ReactNode }) {
  const id = title.replaceAll(" ", "-").toLowerCase();
  return (
    <section className="setting" aria-labelledby={id}>
      <div className="setting-head"><h2 id={id}>{title}</h2><p className="help">{says}</p></div>
      <div className="setting-body">{children}</div>
    </section>
  );
}

function OwnTokens({ tokens }: { tokens: TokensPage }) {
  const { id } = usePerson();
  const client = useQueryClient();
  const [making, setMaking] = useState(false);
  return (
    <>
      <TokenList personId={id} initial={tokens} nothing="You have none." />
      <div className="form-actions"><Button onClick={() => setMaking(true)}>Make a token</Button></div>
      {making && <TokenDialog onMade={() => void client.invalidateQueries({ queryKey: ["tokens", id] })} onClose={() => setMaking(false)} />}
    </>
  );
}

function DeskFacts({ settings: { deskName, fourEyes } }: { settings: SettingsShape }) {
  return (
    <div className="form">
      <Strip boxed icon={Lock} lead="Only an admin can change these." />
      <dl className="facts">
        <div><dt>Name</dt><dd dir="auto">{deskName}</dd></div>
        <div><dt>Four eyes</dt><dd>{fourEyes ? "On: nobody approves a revision that they submitted or changed." : "Off: one person can bring a claim from draft to readers. Pages published meanwhile say so."}</dd></div>
      </dl>
    </div>
  );
}
