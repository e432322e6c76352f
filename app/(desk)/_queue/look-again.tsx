import { FileWarning, RefreshCw } from "lucide-react";
import Link from "next/link";
import { Fragment } from "react";
import type { ClaimRow } from "../../../lib/claims/shapes.ts";
import type { DamagedClaim } from "../../../lib/evidence/fates.ts";
import { Strip } from "../_components/notice";

/** Claims in any stage whose evidence was edited or taken away since its finding: nobody would come by them otherwise. */
export function LookAgain({ claims, of }: { claims: readonly ClaimRow[]; of: number }) {
  if (claims.length === 0) return null;
  const more = of - claims.length;
  return (
    <div className="look-again">
      <Strip boxed icon={RefreshCw} lead={of === 1 ? "One claim rests on a page that changed or is gone." : `${of} claims rest on pages that changed or are gone.`}>
        Look again: <Links claims={claims} more={more} />
      </Strip>
    </div>
  );
}

/** Claims that rest on files which the store has lost, or which are no longer what they were. */
export function Damaged({ claims, of }: { claims: readonly DamagedClaim[]; of: number }) {
  if (claims.length === 0) return null;
  return (
    <div className="look-again">
      <Strip boxed icon={FileWarning} lead={of === 1 ? "One claim rests on a damaged file." : `${of} claims rest on damaged files.`}>
        {of === 1 ? "Nothing new of it can be published until the file is" : "Nothing new of them can be published until the files are"} uploaded once more, or restored from a backup: <Links claims={claims} more={of - claims.length} />
      </Strip>
    </div>
  );
}

function Links({ claims, more }: { claims: readonly DamagedClaim[]; more: number }) {
  return (
    <>
      {claims.map(({ id, statement, language }, place) => (
        <Fragment key={id}>{place > 0 && " · "}<Link href={`/desk/claims/${id}`} prefetch={false} lang={language} dir="auto">{statement}</Link></Fragment>
      ))}{more > 0 && ` · and ${more} more`}
    </>
  );
}
