"use client";

import { useQuery } from "@tanstack/react-query";
import { answer, api } from "../../../../../../lib/api/client.ts";
import type { LanguageVersion } from "../../../../../../lib/claims/outdated.ts";
import { useClaim } from "../_state/use-claim";

/** How old each language version of the claim as saved is: what of the original has changed since it was written. */
export function useVersions(): { of: (language: string) => LanguageVersion | undefined; outdated: readonly LanguageVersion[] } {
  const { saved: { id, version, translations } } = useClaim();
  const { data } = useQuery({
    queryKey: ["claim", id, "translations", version], enabled: translations.length > 0, placeholderData: (before) => before,
    queryFn: async () => (await answer(api.claims[":id"].translations.$get({ param: { id } }))).items,
  });
  const versions = (data ?? []).filter(({ language }) => translations.some((one) => one.language === language));
  return { of: (language) => versions.find((one) => one.language === language), outdated: versions.filter(({ outdated }) => outdated.length > 0) };
}
