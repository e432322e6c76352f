/**
 * The written rules of ClaimReview, each with its text and where it stands, and what breaks it. Pure.
 * "Must" in the text refuses; "recommend", "try", "should" warns.
 */
import { isLanguageTag } from "../articles/language.ts";
import { MOST_IN_A_SUMMARY } from "./claimreview.ts";
import { addressIn, holdsControls, holdsMarkup, isDate, isOfType, isPrivateHost, listIn, numberIn, textIn, type Thing, thingIn } from "./claimreview-parts.ts";

/** `page` is the address the review will stand on; `statement` the claim as the page gives it. */
export type LintContext = { page: string; now: Date; statement?: string };

export type Rule = {
  rule: string;
  level: "refuses" | "warns";
  says: string;
  source: string;
  toSatisfy: string;
  /** What is wrong, in words; nothing when the rule is kept, or another one speaks of the same place. */
  broken: (review: Thing, context: LintContext) => string[];
};

const FACT_CHECK = "https://developers.google.com/search/docs/appearance/structured-data/factcheck";
const google = (says: string) => ({ says, source: FACT_CHECK });
const schemaOrg = (term: string, says: string) => ({ says, source: `https://schema.org/${term}` });
const when = (isBroken: boolean, words: string): string[] => (isBroken ? [words] : []);

const rating = (review: Thing) => thingIn(review["reviewRating"]);
const author = (review: Thing) => thingIn(review["author"]);
const claim = (review: Thing) => thingIn(review["itemReviewed"]);
const claimants = (review: Thing) => listIn(claim(review)?.["author"]).flatMap((each): Thing[] => { const thing = thingIn(each); return thing ? [thing] : []; });
const address = (review: Thing) => addressIn(review["url"]);
const places = (review: Thing, property: "appearance" | "firstAppearance") => listIn(claim(review)?.[property]);
const word = (review: Thing) => textIn(rating(review)?.["alternateName"]) ?? textIn(rating(review)?.["name"]);
const texts = (review: Thing): [string, string][] => [
  ["claimReviewed", review["claimReviewed"]], ["reviewRating.alternateName", rating(review)?.["alternateName"]], ["author.name", author(review)?.["name"]],
  ...claimants(review).map((each): [string, unknown] => ["itemReviewed.author.name", each["name"]]),
].flatMap(([at, value]): [string, string][] => (typeof value === "string" ? [[String(at), value]] : []));
const scale = ["ratingValue", "bestRating", "worstRating"] as const;
const given = (review: Thing, name: (typeof scale)[number]) => rating(review)?.[name];
const isFuture = (at: string, now: Date, hours: number): boolean => new Date(at).getTime() > now.getTime() + hours * 3_600_000;
const shorteners = new Set(["bit.ly", "t.co", "goo.gl", "g.co", "tinyurl.com", "ow.ly", "is.gd", "buff.ly", "cutt.ly", "clck.ru", "t.me"]);

export const claimReviewRules: readonly Rule[] = [
  {
    rule: "context", level: "refuses", ...schemaOrg("docs/gs.html", "The vocabulary is https://schema.org; in JSON-LD it is named by \"@context\"."), toSatisfy: "Set @context to https://schema.org.",
    broken: (review) => when(!/^https?:\/\/schema\.org\/?$/.test(String(review["@context"])), "@context is not https://schema.org."),
  },
  {
    rule: "type", level: "refuses", ...schemaOrg("ClaimReview", "A fact-checking review of claims made (or reported) in some creative work (referenced via itemReviewed)."), toSatisfy: "Set @type to ClaimReview.",
    broken: (review) => when(!isOfType(review, "ClaimReview"), "@type is not ClaimReview."),
  },
  {
    rule: "url", level: "refuses", ...google("Required: url. Link to the page hosting the full article of the fact check."), toSatisfy: "Give the verdict an address.",
    broken: (review) => when(!textIn(review["url"]), "url is missing or empty."),
  },
  {
    rule: "url-absolute", level: "refuses", ...google("Link to the page hosting the full article of the fact check."), toSatisfy: "Give the whole address, beginning with https://.",
    broken: (review) => when(Boolean(textIn(review["url"])) && !address(review), "url is not an absolute http or https address."),
  },
  {
    rule: "url-direct", level: "refuses", ...google("Redirects or shortened URLs (such as g.co/searchconsole) are not resolved, and so will not work here."), toSatisfy: "Give the page's own address.",
    broken: (review) => when(shorteners.has(address(review)?.hostname ?? ""), "url is a shortened address."),
  },
  {
    rule: "url-domain", level: "refuses", ...google("The domain of this URL value must be the same domain as, or a subdomain of, the page hosting this ClaimReview element."), toSatisfy: "Give an address of this site.",
    broken: (review, { page }) => {
      const url = address(review);
      const host = URL.parse(page)?.hostname ?? "";
      return when(url !== null && !shorteners.has(url.hostname) && url.hostname !== host && !url.hostname.endsWith(`.${host}`), `url is on ${url?.hostname}, the page on ${host}.`);
    },
  },
  {
    rule: "url-one-page", level: "refuses", ...google("A specific ClaimReview must only be on one page on your site."), toSatisfy: "Give the address of the page that the review stands on.",
    broken: (review, { page }) => {
      const [url, own] = [address(review), URL.parse(page)];
      return when(url !== null && own !== null && url.hostname === own.hostname && url.hash === "" && url.href !== own.href, `url is not the page it stands on, ${page}.`);
    },
  },
  {
    rule: "url-whole-page", level: "refuses", ...google("A page must only have one ClaimReview element."), toSatisfy: "Leave the part after # out: the page is of one claim.",
    broken: (review) => when(Boolean(address(review)?.hash), "url names a part of a page."),
  },
  {
    rule: "claimReviewed", level: "refuses", ...google("Required: claimReviewed. A short summary of the claim being evaluated."), toSatisfy: "Write the claim.",
    broken: (review) => when(!textIn(review["claimReviewed"]), "claimReviewed is missing, empty or no text."),
  },
  {
    rule: "claimReviewed-summary", level: "refuses", ...schemaOrg("claimReviewed", "A short summary of the specific claims reviewed in a ClaimReview."), toSatisfy: `Say it in at most ${MOST_IN_A_SUMMARY} characters.`,
    broken: (review) => when((textIn(review["claimReviewed"])?.length ?? 0) > MOST_IN_A_SUMMARY, `claimReviewed has more than ${MOST_IN_A_SUMMARY} characters.`),
  },
  {
    rule: "claimReviewed-short", level: "warns", ...google("Try to keep this less than 75 characters to minimize wrapping when displayed on a mobile device."), toSatisfy: "Say it more briefly, where that is possible.",
    broken: (review) => when((textIn(review["claimReviewed"])?.length ?? 0) >= 75, "claimReviewed has 75 characters or more."),
  },
  {
    rule: "claimReviewed-no-rating", level: "refuses", ...google("Don't include the rating in the claimReviewed field. Instead, specify the rating in the reviewRating field."), toSatisfy: "Write the claim alone.",
    broken: (review) => {
      const mark = word(review)?.toLowerCase();
      return when(mark !== undefined && new RegExp(`^[\\s\\p{P}]*${RegExp.escape(mark)}\\s*[:—–-]`, "iu").test(textIn(review["claimReviewed"]) ?? ""), "claimReviewed begins with the rating.");
    },
  },
  {
    rule: "matches-page", level: "refuses", ...google("There must not be any mismatch between the structured data and page content."), toSatisfy: "Give the claim in the words of the page.",
    broken: (review, { statement }) => {
      const shown = textIn(review["claimReviewed"])?.replace(/…$/, "");
      return when(statement !== undefined && shown !== undefined && !statement.startsWith(shown), "claimReviewed is not the claim that the page shows.");
    },
  },
  {
    rule: "reviewRating", level: "refuses", ...google("Required: reviewRating. The assessment of the claim."), toSatisfy: "Choose the verdict.",
    broken: (review) => when(!rating(review) || !isOfType(rating(review) ?? {}, "Rating", "AggregateRating", "EndorsementRating"), "reviewRating is missing or no Rating."),
  },
  {
    rule: "alternateName", level: "refuses", ...google("Required: alternateName. The truthfulness rating assigned to ClaimReview.reviewRating, as a human-readible short word or phrase."), toSatisfy: "Choose the verdict.",
    broken: (review) => when(rating(review) !== null && !word(review), "reviewRating.alternateName is missing or empty."),
  },
  {
    rule: "alternateName-readable", level: "refuses", ...google("The truthfulness rating … as a human-readible short word or phrase."), toSatisfy: "Say the rating in a word.",
    broken: (review) => when(Boolean(word(review)) && !/\p{Letter}/u.test(word(review) ?? ""), "reviewRating.alternateName has no word in it."),
  },
  {
    rule: "alternateName-rather-than-name", level: "warns", ...google("We recommend that you specify alternateName instead of name."), toSatisfy: "Move the word to alternateName.",
    broken: (review) => when(!textIn(rating(review)?.["alternateName"]) && Boolean(word(review)), "reviewRating has name but no alternateName."),
  },
  {
    rule: "rating-number", level: "refuses", ...google("The numeric rating must be able to be evaluated as a number."), toSatisfy: "Give a number, or none.",
    broken: (review) => scale.filter((name) => given(review, name) !== undefined && numberIn(given(review, name)) === null && !hasOtherDigits(given(review, name))).map((name) => `reviewRating.${name} is no number.`),
  },
  {
    rule: "rating-digits", level: "refuses", ...schemaOrg("ratingValue", "Use values from 0123456789 … rather than superficially similar Unicode symbols. Use '.' … rather than ',' to indicate a decimal point."), toSatisfy: "Write it with the digits 0 to 9 and a point.",
    broken: (review) => scale.filter((name) => hasOtherDigits(given(review, name))).map((name) => `reviewRating.${name} is written with other signs.`),
  },
  {
    rule: "rating-range", level: "refuses", ...google("A numeric rating of this claim, in the range worstRating — bestRating inclusive."), toSatisfy: "Give a rating of the scale.",
    broken: (review) => {
      const [value, best, worst] = scale.map((name) => numberIn(given(review, name)));
      return when(value !== null && value !== undefined && (value > (best ?? 5) || value < (worst ?? 1)), "reviewRating.ratingValue is outside the scale.");
    },
  },
  {
    rule: "rating-scale", level: "refuses", ...google("bestRating must be greater than worstRating."), toSatisfy: "Give the best a higher number than the worst.",
    broken: (review) => {
      const [, best, worst] = scale.map((name) => numberIn(given(review, name)));
      return when(typeof best === "number" && typeof worst === "number" && best <= worst, "reviewRating.bestRating is not greater than worstRating.");
    },
  },
  {
    rule: "rating-least", level: "refuses", ...google("worstRating must have a minimum value of 1."), toSatisfy: "Let the scale begin at 1 or above.",
    broken: (review) => when((numberIn(given(review, "worstRating")) ?? 1) < 1, "reviewRating.worstRating is less than 1."),
  },
  {
    rule: "author", level: "refuses", ...google("author: the publisher of the fact check article. You must meet the standards for accountability, transparency, readability, and site misrepresentation."), toSatisfy: "An admin gives the desk a name in settings.",
    broken: (review) => when(!author(review), "author is missing."),
  },
  {
    rule: "author-type", level: "refuses", ...google("The author must be an organization or a person."), toSatisfy: "Set its @type to Organization or Person.",
    broken: (review) => when(author(review) !== null && !isOfType(author(review) ?? {}, "Organization", "NewsMediaOrganization", "Person"), "author is neither Organization nor Person."),
  },
  {
    rule: "author-name", level: "refuses", ...google("author.name: Name of the organization that is publishing the fact check."), toSatisfy: "An admin gives the desk a name in settings.",
    broken: (review) => when(author(review) !== null && !textIn(author(review)?.["name"]), "author.name is missing or empty."),
  },
  {
    rule: "author-url", level: "refuses", ...google("author.url: The URL of the publisher of the fact check. This can be a home page, contact page, or other appropriate page."), toSatisfy: "Give the whole address, beginning with https://.",
    broken: (review) => when(author(review)?.["url"] !== undefined && !addressIn(author(review)?.["url"]), "author.url is not an absolute http or https address."),
  },
  {
    rule: "author-logo", level: "refuses", ...schemaOrg("logo", "An associated logo. Values expected to be one of: ImageObject, URL."), toSatisfy: "Give the whole address of the picture.",
    broken: (review) => {
      const logo = author(review)?.["logo"];
      return when(logo !== undefined && !addressIn(thingIn(logo)?.["url"] ?? logo), "author.logo is not an absolute http or https address.");
    },
  },
  {
    rule: "itemReviewed", level: "refuses", ...google("The following structured data types are required to implement fact checks: ClaimReview, Claim, Rating."), toSatisfy: "Describe the claim.",
    broken: (review) => when(!claim(review), "itemReviewed is missing or no object."),
  },
  {
    rule: "itemReviewed-type", level: "refuses", ...google("itemReviewed: https://schema.org/Claim. An object describing the claim being made."), toSatisfy: "Set its @type to Claim.",
    broken: (review) => when(claim(review) !== null && !isOfType(claim(review) ?? {}, "Claim", "CreativeWork"), "itemReviewed is no Claim."),
  },
  {
    rule: "itemReviewed-old-type", level: "warns", ...google("Upon the initial launch of fact check, Google Search recommended CreativeWork as the itemReviewed. Google Search continues to support earlier markup patterns."), toSatisfy: "Set its @type to Claim.",
    broken: (review) => when(claim(review) !== null && isOfType(claim(review) ?? {}, "CreativeWork"), "itemReviewed is a CreativeWork."),
  },
  {
    rule: "claimant-type", level: "refuses", ...google("itemReviewed.author: https://schema.org/Organization or https://schema.org/Person."), toSatisfy: "Say whether it is a person or an organisation.",
    broken: (review) => claimants(review).flatMap((each) => when(!isOfType(each, "Organization", "Person"), "itemReviewed.author is neither Organization nor Person.")),
  },
  {
    rule: "claimant-name", level: "refuses", ...google("If you add author, define: name, required. The publisher of the claim."), toSatisfy: "Name the claimant, or leave it out.",
    broken: (review) => [
      ...claimants(review).flatMap((each) => when(!textIn(each["name"]), "itemReviewed.author.name is missing or empty.")),
      ...when(listIn(claim(review)?.["author"]).length > claimants(review).length, "itemReviewed.author is not described."),
    ],
  },
  {
    rule: "claimant-sameAs", level: "refuses", ...schemaOrg("sameAs", "URL of a reference Web page that unambiguously indicates the item's identity."), toSatisfy: "Give the whole address of that page.",
    broken: (review) => claimants(review).flatMap((each) => listIn(each["sameAs"])).filter((each) => !addressIn(each)).map(() => "itemReviewed.author.sameAs is not an absolute http or https address."),
  },
  {
    rule: "distinct-origin", level: "refuses", ...google("You must clearly attribute the specific claim that you're assessing to a distinct origin (separate from your website)."), toSatisfy: "Name whoever else made the claim.",
    broken: (review) => when(claimants(review).some((each) => Boolean(textIn(each["name"])) && each["name"] === author(review)?.["name"]), "itemReviewed.author is the publisher of the check itself."),
  },
  {
    rule: "appearance", level: "refuses", ...google("appearance: https://schema.org/URL or https://schema.org/CreativeWork. A link to, or inline description of, a CreativeWork in which this claim appears."), toSatisfy: "Give the whole address, beginning with https://, or a title.",
    broken: (review) => places(review, "appearance").filter(isNoWork).map(() => "itemReviewed.appearance is neither an address nor described."),
  },
  {
    rule: "firstAppearance", level: "refuses", ...google("firstAppearance: a link to, or inline description of, a CreativeWork in which this specific claim first appears."), toSatisfy: "Give the whole address, beginning with https://, or a title.",
    broken: (review) => places(review, "firstAppearance").filter(isNoWork).map(() => "itemReviewed.firstAppearance is neither an address nor described."),
  },
  {
    rule: "one-first-appearance", level: "refuses", ...schemaOrg("firstAppearance", "Indicates the first known occurrence of a Claim in some CreativeWork."), toSatisfy: "Name one.",
    broken: (review) => when(places(review, "firstAppearance").length > 1, "itemReviewed has several first appearances."),
  },
  {
    rule: "appearance-recommended", level: "warns", ...google("We recommend that you add either appearance or firstAppearance."), toSatisfy: "Say where the claim appears.",
    broken: (review) => when(claim(review) !== null && places(review, "appearance").length + places(review, "firstAppearance").length === 0, "itemReviewed names no appearance."),
  },
  {
    rule: "claim-date", level: "refuses", ...google("itemReviewed.datePublished: https://schema.org/DateTime or https://schema.org/Date."), toSatisfy: "Give a date such as 2025-06-13, or a time such as 2025-06-13T12:10:00Z.",
    broken: (review) => when(claim(review)?.["datePublished"] !== undefined && !isDate(claim(review)?.["datePublished"]), "itemReviewed.datePublished is no date of ISO 8601."),
  },
  {
    rule: "claim-date-past", level: "refuses", ...google("The date when the claim was made or entered public discourse."), toSatisfy: "Put the claim's date right.",
    broken: (review, { now }) => {
      const at = claim(review)?.["datePublished"];
      return when(isDate(at) && isFuture(at, now, 24), "itemReviewed.datePublished is still to come.");
    },
  },
  {
    rule: "datePublished", level: "refuses", ...schemaOrg("DateTime", "A combination of date and time of day in the form [-]CCYY-MM-DDThh:mm:ss[Z|(+|-)hh:mm]; or a date in ISO 8601 date format."), toSatisfy: "Give a date such as 2025-06-13, or a time such as 2025-06-13T12:10:00Z.",
    broken: (review) => when(review["datePublished"] !== undefined && !isDate(review["datePublished"]), "datePublished is no date of ISO 8601."),
  },
  {
    rule: "datePublished-past", level: "refuses", ...schemaOrg("datePublished", "Date of first publication or broadcast."), toSatisfy: "Give the date when it was published.",
    broken: (review, { now }) => when(isDate(review["datePublished"]) && isFuture(review["datePublished"], now, review["datePublished"].length === 10 ? 14 : 0), "datePublished is still to come."),
  },
  {
    rule: "datePublished-recommended", level: "warns", ...schemaOrg("datePublished", "Date of first publication or broadcast."), toSatisfy: "Give the date when it was published.",
    broken: (review) => when(review["datePublished"] === undefined, "datePublished is missing."),
  },
  {
    rule: "inLanguage", level: "refuses", ...schemaOrg("inLanguage", "Please use one of the language codes from the IETF BCP 47 standard."), toSatisfy: "Give a tag such as en, uk or ar.",
    broken: (review) => when(review["inLanguage"] !== undefined && !(typeof review["inLanguage"] === "string" && isLanguageTag(review["inLanguage"])), "inLanguage is no language tag of BCP 47."),
  },
  {
    rule: "text-plain", level: "refuses", ...schemaOrg("Text", "Data type: Text. Markup belongs into the page."), toSatisfy: "Write it without tags and entities.",
    broken: (review) => texts(review).filter(([at, value]) => at !== "claimReviewed" && holdsMarkup(value)).map(([at]) => `${at} holds markup.`),
  },
  {
    // A claim may be about markup, and is shown with every sign as it stands.
    rule: "claim-plain", level: "warns", ...schemaOrg("Text", "Data type: Text. Markup belongs into the page."), toSatisfy: "Write it without tags and entities, unless the claim is about them.",
    broken: (review) => texts(review).filter(([at, value]) => at === "claimReviewed" && holdsMarkup(value)).map(([at]) => `${at} holds markup.`),
  },
  {
    rule: "text-printable", level: "refuses", says: "Unicode characters in JSON text exclude unpaired surrogates; control characters show nothing and break feeds.", source: "https://www.rfc-editor.org/rfc/rfc8259#section-8.2", toSatisfy: "Take the invisible characters out.",
    broken: (review) => texts(review).filter(([, value]) => holdsControls(value)).map(([at]) => `${at} holds control characters.`),
  },
  {
    rule: "reachable", level: "warns", ...google("Be sure that your page is accessible to Google and not blocked by a robots.txt file, the noindex tag, or login requirements."), toSatisfy: "Set PUBLIC_URL to the address that readers use.",
    broken: (review) => when(isPrivateHost(address(review)?.hostname ?? "a.b"), `url is at ${address(review)?.host}, which nobody outside can reach.`),
  },
];

function hasOtherDigits(value: unknown): boolean {
  return typeof value === "string" && (/^-?\d+,\d+$/.test(value.trim()) || /[^\P{Decimal_Number}0-9]/u.test(value));
}

/** Neither an absolute address nor a work with one or with a title. */
function isNoWork(value: unknown): boolean {
  const work = thingIn(value);
  if (!work) return !addressIn(value);
  if (work["url"] !== undefined) return !addressIn(work["url"]);
  return !textIn(work["name"]) && !textIn(work["headline"]);
}
