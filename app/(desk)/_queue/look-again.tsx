import { RefreshCw } from "lucide-react";
import Link from "next/link";
import { Fragment } from "react";
import type { ClaimRow } from "../../../lib/claims/shapes.ts";
import { Strip } from "../_components/notice";

/** Claims in any stage whose evidence was edited or taken away since its finding: nobody would come by them otherwise. */
export function LookAgain({ claims, of }: { claims: readonly ClaimRow[]; of: number }) {
  if (claims.length === 0) return null;
  const more = of - claims.length;
  return (
    <div className="look-again">
      <Strip boxed icon={RefreshCw} lead={of === 1 ? "One claim rests on a page that changed or is gone." : `${of} claims rest on pages that changed or are gone.`}>
        Look again: {claims.map(({ id, statement, language }, place) => (
          <Fragment key={id}>{place > 0 && " · "}<Link href={`/desk/claims/${id}`} prefetch={false} lang={language} dir="auto">{statement}</Link></Fragment>
        ))}{more > 0 && ` · and ${more} more`}
      </Strip>
    </div>
  );
}
