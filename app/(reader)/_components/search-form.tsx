import { visitor } from "@/_server";
import { verdicts } from "../../../lib/claims/words.ts";
import { sourcesIndex, topicsIndex } from "../../../lib/site/lists.ts";
import { type Search, type SearchField, searchFields } from "../../../lib/site/search-form.ts";
import { type Control, Field, FormProblem } from "./field";
import { markIn } from "./mark-word";
import type { Here } from "../../../lib/site/here.ts";
import { languageChoices } from "./search-languages";

type Option = { value: string; words: string };

/** A long registry would weigh more than the page; what is not among these is reached from its own page. */
const MOST_CHOICES = 200;

const labels: Record<SearchField, "words" | Exclude<SearchField, "q">> = { q: "words", verdict: "verdict", topic: "topic", source: "source", language: "language", from: "from", to: "to" };

/** What was asked stays in it, wrong or not. */
export async function SearchForm({ here, search: { values, wrong, isEmpty } }: { here: Here; search: Search }) {
  const t = here.words("search");
  const reader = await visitor();
  const [topics, sources] = await Promise.all([topicsIndex(reader), sourcesIndex(reader)]);
  const faults = searchFields.flatMap((name) => {
    const fault = wrong[name];
    return fault ? [{ name, label: t(labels[name]), message: fault.why === "tooLong" ? t("tooLong", { max: fault.max }) : t(fault.why) }] : [];
  });
  const given = (name: SearchField) => ({ name, label: t(labels[name]), wrong: faults.find((fault) => fault.name === name)?.message });
  const sourceName = sources.find(({ source }) => source.slug === values.source)?.source.name;
  const chosen: Record<SearchField, string | undefined> = {
    ...values, verdict: verdicts.filter((verdict) => verdict === values.verdict).map((verdict) => markIn(here, verdict))[0],
    source: sourceName, language: here.languageName(values.language), from: here.date(values.from), to: here.date(values.to),
  };
  const narrowedBy = searchFields.filter((name) => name !== "q" && values[name] !== "").map((name) => `${t(labels[name])}: ${chosen[name] ?? values[name]}`);
  return (
    <form className="finder-form" action={here.link("/search")} method="get" role="search" aria-label={t("title")}>
      {faults.length > 0 && <FormProblem title={t("wrongTitle")} problem={t("wrong")} wrong={faults} />}
      <div className="finder-words">
        <Field {...given("q")} help={t("wordsHelp")}>{(control) => <input {...control} type="search" defaultValue={values.q} dir="auto" />}</Field>
        <button className="button" type="submit">{t("submit")}</button>
      </div>
      <details className="narrow" open={isEmpty || faults.some(({ name }) => name !== "q")}>
        <summary className="op">{narrowedBy.length > 0 ? t("narrowed", { fields: narrowedBy.join("; ") }) : t("narrow")}</summary>
        <div className="narrow-fields">
          <Field {...given("verdict")}>{(control) => <Choice control={control} chosen={values.verdict} any={t("anyVerdict")} options={verdicts.map((value) => ({ value, words: markIn(here, value) }))} />}</Field>
          <Field {...given("topic")}>{(control) => <Choice control={control} chosen={values.topic} any={t("anyTopic")} options={topics.map(({ topic }) => ({ value: topic, words: topic }))} />}</Field>
          <Field {...given("source")}>{(control) => <Choice control={control} chosen={values.source} any={t("anySource")} options={sources.flatMap(({ source: { slug, name } }) => (slug ? [{ value: slug, words: name }] : []))} />}</Field>
          <Field {...given("language")}>{(control) => <Choice control={control} chosen={values.language} any={t("anyLanguage")} options={languageChoices(here.language)} />}</Field>
          <Field {...given("from")}>{(control) => <Day control={control} value={values.from} />}</Field>
          <Field {...given("to")}>{(control) => <Day control={control} value={values.to} />}</Field>
        </div>
      </details>
    </form>
  );
}

function Choice({ control, chosen, any, options }: { control: Control; chosen: string; any: string; options: readonly Option[] }) {
  const shown = options.slice(0, MOST_CHOICES);
  const all = chosen === "" || shown.some(({ value }) => value === chosen) ? shown : [options.find(({ value }) => value === chosen) ?? { value: chosen, words: chosen }, ...shown];
  return (
    <select {...control} defaultValue={chosen}>
      <option value="">{any}</option>
      {all.map(({ value, words }) => <option key={value} value={value}>{words}</option>)}
    </select>
  );
}

/** The browser's own calendar; a date that it could not show stays as it was typed. */
function Day({ control, value }: { control: Control; value: string }) {
  return control["aria-invalid"] ? <input {...control} type="text" defaultValue={value} /> : <input {...control} type="date" defaultValue={value.slice(0, 10)} />;
}
