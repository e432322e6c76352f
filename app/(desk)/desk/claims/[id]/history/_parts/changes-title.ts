/** "3 changes from revision 2 to revision 5". */
export function changesTitle({ from, to }: { from: number; to: number }, count: number): string {
  const changes = count === 0 ? "No change" : `${count} change${count === 1 ? "" : "s"}`;
  return `${changes} from revision ${from} to revision ${to}`;
}
