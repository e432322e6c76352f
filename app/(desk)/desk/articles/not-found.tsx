import { ButtonLink } from "../../_components/button";
import { Empty } from "../../_components/notice";
import { Screen } from "../../_shell/screen";

export default function NoSuchArticle() {
  return (
    <Screen title="Articles" way={[{ name: "Articles", href: "/desk/articles" }]}>
      <div className="page">
        <Empty title="There is no such article" actions={<ButtonLink kind="primary" href="/desk/articles">All articles</ButtonLink>}>
          The address may be cut short, or the version was never imported. Nothing is ever deleted here, so the article is in the list.
        </Empty>
      </div>
    </Screen>
  );
}
