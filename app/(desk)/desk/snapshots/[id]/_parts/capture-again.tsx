"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { answer, api } from "../../../../../../lib/api/client.ts";
import type { CaptureRowShape } from "../../../../../../lib/capture/shapes.ts";
import { CaptureState } from "../../../../_captures/capture-state";
import { useWhenEnded, useWhileUnderWay } from "../../../../_captures/use-captures";
import { type CaptureOf, useCaptureDeeds } from "../../../../_captures/use-deeds";
import { Button } from "../../../../_components/button";

const alone = (capture: CaptureRowShape) => [capture];

/** The address once more: the next snapshot of the same item or article. */
export function CaptureAgain({ of }: { of: CaptureOf }) {
  const { ask, busy } = useCaptureDeeds();
  const router = useRouter();
  const [asked, setAsked] = useState<string | null>(null);
  const { data } = useQuery({
    queryKey: ["captures", "one", asked], enabled: asked !== null, queryFn: () => answer(api.captures.captures[":id"].$get({ param: { id: asked ?? "" } })),
    refetchInterval: useWhileUnderWay(alone),
  });
  useWhenEnded(data ? [data] : [], () => router.refresh());
  if (!data) return <p><Button busy={busy} onClick={() => void ask(of).then((capture) => setAsked(capture?.id ?? null))}>Capture again</Button></p>;
  return (
    <div className="snapshot-again">
      <CaptureState capture={data} mayAct />
      {data.snapshot && <p>A new snapshot is there. <Link href={`/desk/snapshots/${data.snapshot.id}`}>Open it</Link> or <Link href={`/desk/snapshots/${data.snapshot.id}/compare`}>see what changed</Link>.</p>}
    </div>
  );
}
