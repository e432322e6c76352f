"use client";

import { Search } from "lucide-react";
import { Kbd } from "../_components/kbd";
import { useHelp } from "./help";

/** Looks like a field, opens the search. */
export function SearchButton() {
  const { openSearch } = useHelp();
  return (
    <button className="search" type="button" onClick={openSearch} aria-label="Search the desk">
      <Search className="icon" aria-hidden="true" /><span>Search the desk</span><Kbd keys="/" />
    </button>
  );
}
