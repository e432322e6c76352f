import type { Metadata } from "next";
import { ButtonLink } from "../_components/button";
import { Empty } from "../_components/notice";
import { Screen } from "../_shell/screen";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <Screen title="Not found" way={[{ name: "Queue", href: "/desk" }]}>
      <Empty title="There is nothing at this address" actions={<>
        <ButtonLink kind="primary" href="/desk">Go to the queue</ButtonLink>
        <ButtonLink href="/desk/articles">Articles</ButtonLink>
        <ButtonLink href="/desk/sources">Sources</ButtonLink>
      </>}>
        It may be mistyped, or what stood here was never saved. Claims, articles and sources of this desk keep their address for good; the search finds them by their words.
      </Empty>
    </Screen>
  );
}
