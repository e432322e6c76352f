"use client";

import { useRouter } from "next/navigation";
import { startTransition } from "react";
import { Button, ButtonLink } from "../_components/button";
import { Empty } from "../_components/notice";
import { Screen } from "../_shell/screen";

/** A screen that could not be shown. The cause stands in the server's log; `digest` finds it there. */
export default function DeskError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const router = useRouter();
  const again = () => startTransition(() => {
    router.refresh();
    reset();
  });
  return (
    <Screen title="Something went wrong" way={[{ name: "Queue", href: "/desk" }]}>
      <Empty title="This screen could not be shown" actions={<>
        <Button kind="primary" onClick={again}>Try again</Button>
        <ButtonLink href="/desk" prefetch={false}>Go to the queue</ButtonLink>
      </>}>
        What was saved before is safe. If it happens once more, tell whoever runs this desk{error.digest ? <> and name the number <span className="num">{error.digest}</span>, which finds the cause in the server’s log</> : null}.
      </Empty>
    </Screen>
  );
}
