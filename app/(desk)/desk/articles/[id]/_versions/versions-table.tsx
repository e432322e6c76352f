import Link from "next/link";
import { Hash } from "@/_components/hash";
import { counted } from "@/(desk)/_words/claims";
import type { ArticleVersionRow } from "../../../../../../lib/articles/shapes.ts";
import { sayDate } from "../../../../../../lib/when.ts";

/** Who imported which text when. None is ever changed or deleted. */
export function VersionsTable({ articleId, versions }: { articleId: string; versions: readonly ArticleVersionRow[] }) {
  const [newest] = versions;
  return (
    <ol className="versions-list" reversed>
      {versions.map(({ number, sha256, at, by, characters }) => (
        <li key={number}>
          <p><Link href={number === newest?.number ? `/desk/articles/${articleId}` : `/desk/articles/${articleId}/versions/${number}`}>Version {number}</Link>{number === newest?.number && versions.length > 1 && <span className="second">, the newest</span>}</p>
          <p className="facts-line"><span>imported{by.name && <> by <b>{by.name}</b></>} on {sayDate(at)}</span><span className="num">{counted(characters, "character")}</span><span className="hash">sha256 <Hash sha256={sha256} /></span></p>
        </li>
      ))}
    </ol>
  );
}
