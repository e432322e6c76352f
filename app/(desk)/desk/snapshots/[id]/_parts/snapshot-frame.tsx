import Link from "next/link";
import type { ReactNode } from "react";
import { signedIn } from "@/_server";
import { mayCreate } from "../../../../../../lib/claims/permission.ts";
import type { SnapshotDetail } from "../../../../../../lib/evidence/snapshot-shapes.ts";
import { sayDate } from "../../../../../../lib/when.ts";
import { endWords } from "../../../../_captures/words";
import { Strip } from "../../../../_components/notice";
import { Screen } from "../../../../_shell/screen";
import { stampWords, type View, viewHref, viewsOf, viewWords } from "../../../../_snapshots/words";
import { snapshotWords } from "../../../claims/[id]/_model/labels";
import { keptFor, snapshotAt } from "../_found";
import { CaptureAgain } from "./capture-again";

/** What stands over each view of a snapshot: whose it is, when and how it was kept, what is wrong with it, and the other views. */
export async function SnapshotFrame({ id, view, children }: { id: string; view: View; children: ReactNode }) {
  const [detail, about, viewer] = await Promise.all([snapshotAt(id), keptFor(id), signedIn()]);
  const of = detail.evidenceId !== null ? { evidenceId: detail.evidenceId } : { articleId: detail.articleId ?? "" };
  const stillThere = detail.claimId === null || about.item !== null;
  return (
    <Screen title="Snapshot" way={[{ name: about.place, href: about.href }]} ownHeading>
      <div className="page snapshot-page">
        <header className="snapshot-head">
          <h1 dir="auto">{about.name}</h1>
          <Facts detail={detail} url={about.url} />
          <p><Link href={about.href}>{about.place === "Claim" ? "Back to the claim" : "Back to the article"}</Link></p>
        </header>
        <Wrong detail={detail} />
        {about.url && stillThere && mayCreate(viewer.actor).ok && <CaptureAgain of={of} />}
        <nav className="stage-tabs" aria-label="Views of the snapshot">
          {viewsOf(detail.snapshot, detail.of).map((each) => <Link key={each} href={viewHref(id, each)} prefetch={false} aria-current={each === view ? "page" : undefined}>{viewWords[each]}</Link>)}
        </nav>
        {children}
      </div>
    </Screen>
  );
}

function Facts({ detail: { snapshot, number, of, by }, url }: { detail: SnapshotDetail; url: string | null }) {
  const stamped = stampWords(snapshot);
  return (
    <p className="facts-line">
      <span><b>Snapshot {number} of {of}</b></span>
      <span>{snapshotWords[snapshot.how]} on {sayDate(snapshot.at)}{by.name && <>, asked for by {by.name}</>}</span>
      {stamped && <span>{stamped}</span>}
      {url && <span><a href={url} rel="noreferrer">{url}</a></span>}
    </p>
  );
}

/** What whoever relies on it must know first. */
function Wrong({ detail: { capture, fates } }: { detail: SnapshotDetail }) {
  const ended = capture && endWords(capture);
  const damaged = fates.filter(({ fate }) => fate !== "erased").length;
  return (
    <>
      {damaged > 0 && <Strip boxed lead={damaged === 1 ? "One of its files is damaged." : `${damaged} of its files are damaged.`}>Nothing that rests on this snapshot can be published. See its files.</Strip>}
      {ended && <Strip boxed lead={ended.lead}>{ended.says}</Strip>}
      {capture?.warnings.map((warning) => <Strip key={warning} boxed lead={warning} />)}
    </>
  );
}
