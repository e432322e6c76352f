"use client";

import type { PersonShape } from "../../../lib/people/shapes.ts";
import { Button } from "../_components/button";
import { Dialog } from "../_components/dialog";
import { TokenList } from "../_settings/token-list";

/** The tokens that act as somebody else: an admin sees that they are there, and ends them. */
export function TokensDialog({ person, onClose }: { person: PersonShape; onClose: () => void }) {
  return (
    <Dialog open title={`Tokens of ${person.name}`} onClose={onClose} foot={<Button onClick={onClose}>Done</Button>} says="Each acts as them, within its scopes. Nobody but they can make one.">
      <TokenList personId={person.id} nothing={`${person.name} has no token.`} />
    </Dialog>
  );
}
