"use client";

import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button, ButtonLink } from "../_components/button";
import { Kbd } from "../_components/kbd";
import { Empty, Strip } from "../_components/notice";
import { useKeys } from "../_keys/use-keys";
import { counted } from "../_words/claims";
import { RegistryRow } from "./registry-row";
import { type SourcesPage, useRegistry } from "./use-registry";

/** Everybody and everything that speaks, by name; found by any name in any script. */
export function RegistryScreen({ initial, asked, mayAdd }: { initial: SourcesPage; asked: string; mayAdd: boolean }) {
  const router = useRouter();
  const { words, setWords, q, rows, list } = useRegistry(initial, asked);
  const [chosen, setChosen] = useState<string | null>(null);
  const at = Math.max(0, rows.findIndex((row) => row.id === chosen));
  const selected = rows[at];
  const move = (by: 1 | -1) => {
    const to = rows[Math.max(0, Math.min(rows.length - 1, at + by))];
    if (!to) return;
    setChosen(to.id);
    document.getElementById(`source-${to.id}`)?.scrollIntoView({ block: "nearest" });
  };
  const open = () => { if (selected) router.push(`/desk/sources/${selected.id}`); };
  useKeys([
    selected && { keys: "j", also: ["ArrowDown"], label: "Down", group: "Move", repeats: true, notInPalette: true, run: () => move(1) },
    selected && { keys: "k", also: ["ArrowUp"], label: "Up", group: "Move", repeats: true, notInPalette: true, run: () => move(-1) },
    selected && { keys: "Enter", label: "Open the source", group: "Move", run: open },
    mayAdd && { keys: "a", label: "Add a source", group: "Also", run: () => router.push("/desk/sources/new") },
  ]);
  return (
    <div className="registry">
      <div className="registry-head">
        <div className="field-wrap">
          <Search className="icon" aria-hidden="true" />
          <input type="search" aria-label="Find a source" placeholder="Find by any name, in any script" value={words} dir="auto" onChange={(event) => { setWords(event.target.value); setChosen(null); }}
            onKeyDown={(event) => { if (event.key === "Enter" && !event.nativeEvent.isComposing) open(); else if (event.key === "ArrowDown" || event.key === "ArrowUp") { event.preventDefault(); move(event.key === "ArrowDown" ? 1 : -1); } }} />
        </div>
        {mayAdd && <ButtonLink kind="primary" href="/desk/sources/new" keys="a">Add a source</ButtonLink>}
      </div>
      <section className="rows" aria-label="Sources" aria-busy={list.isPlaceholderData || undefined}>
        {list.isError && <Strip live lead="The registry could not be brought up to date.">What you see may be old. Type again to retry.</Strip>}
        <p className="sr" role="status">{q && !list.isPlaceholderData ? (rows.length === 0 ? "No source found" : `${counted(rows.length, "source")}${list.hasNextPage ? " or more" : ""} found`) : ""}</p>
        {rows.length === 0 && !list.isFetching && <Nothing q={q} mayAdd={mayAdd} onClear={() => setWords("")} />}
        <ul className={list.isPlaceholderData ? "thinking" : undefined}>{rows.map((row) => <RegistryRow key={row.id} row={row} selected={row.id === selected?.id} onSelect={() => setChosen(row.id)} />)}</ul>
        {list.hasNextPage && <p className="rows-more"><b className="num">{counted(rows.length, "source")} shown.</b> <Button kind="quiet" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>Show 50 more</Button></p>}
      </section>
      <p className="keys">{selected && <><span><Kbd keys="j" /><Kbd keys="k" />move</span><span><Kbd keys="Enter" />open</span></>}{mayAdd && <span><Kbd keys="a" />add a source</span>}<span><Kbd keys="/" />search</span><span><Kbd keys="?" />all keys</span></p>
    </div>
  );
}

function Nothing({ q, mayAdd, onClear }: { q: string; mayAdd: boolean; onClear: () => void }) {
  if (q === "") return <Empty title="No sources yet">Everybody and everything that speaks on a claim stands here once, under all its names: agencies, officials, eyewitnesses, documents, videos. Evidence is then attached to it.</Empty>;
  return (
    <Empty title={<>Nothing is called “<bdi>{q}</bdi>”</>} actions={<Button onClick={onClear}>Show all sources</Button>}>
      Names and other names were searched, in every script.{mayAdd && " If it is new, add it."}
    </Empty>
  );
}
