import Link from "next/link";
import { Strip } from "../_components/notice";

/** Entries that may be the same source, named by the server. A hint: nothing is refused. */
export function LookAlikes({ of }: { of: readonly { id: string; name: string }[] }) {
  if (of.length === 0) return null;
  return (
    <Strip boxed lead="It may already be in the registry:">
      {of.map(({ id, name }, at) => <span key={id}>{at > 0 && ", "}<Link href={`/desk/sources/${id}`} dir="auto">{name}</Link></span>)}. Two entries of one source look like two origins.
    </Strip>
  );
}
