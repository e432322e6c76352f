/** Refuses or hides consent banners, so that the picture shows the page. Runs in the page. Pure. */
import type { Consent } from "./outcome.ts";

export type Banner = { by: string; /** Says no. */ refuse?: string; /** Stands in the way. */ overlay: string };

/** Of the frameworks that most sites buy; `refuse` is their own button for it. */
export const banners: readonly Banner[] = [
  { by: "OneTrust", refuse: "#onetrust-reject-all-handler, .ot-pc-refuse-all-handler", overlay: "#onetrust-consent-sdk" },
  { by: "Cookiebot", refuse: "#CybotCookiebotDialogBodyButtonDecline, #CybotCookiebotDialogBodyLevelButtonLevelOptinDeclineAll", overlay: "#CybotCookiebotDialog, #CybotCookiebotDialogBodyUnderlay" },
  { by: "Didomi", refuse: "#didomi-notice-disagree-button, .didomi-continue-without-agreeing", overlay: "#didomi-host" },
  { by: "Usercentrics", refuse: "[data-testid='uc-deny-all-button']", overlay: "#usercentrics-root, #usercentrics-cmp-ui" },
  { by: "Quantcast", refuse: ".qc-cmp2-summary-buttons button[mode='secondary'], #disagree-btn", overlay: ".qc-cmp2-container, #qc-cmp2-container" },
  { by: "Sourcepoint", overlay: "[id^='sp_message_container_']" },
  { by: "TrustArc", refuse: "#truste-consent-required", overlay: "#truste-consent-track, .truste_box_overlay, .truste_overlay" },
  { by: "Funding Choices", refuse: ".fc-cta-do-not-consent", overlay: ".fc-consent-root" },
  { by: "Complianz", refuse: ".cmplz-deny", overlay: "#cmplz-cookiebanner-container, .cmplz-cookiebanner" },
  { by: "CookieYes", refuse: ".cky-btn-reject", overlay: ".cky-consent-container, .cky-overlay" },
  { by: "Cookie Consent", refuse: ".cc-deny, #cm [data-role='necessary']", overlay: ".cc-window, .cc-banner, #cc-main" },
  { by: "iubenda", refuse: ".iubenda-cs-reject-btn", overlay: "#iubenda-cs-banner" },
  { by: "Osano", refuse: ".osano-cm-denyAll, .osano-cm-deny", overlay: ".osano-cm-window" },
  { by: "Klaro", refuse: ".klaro .cn-decline, .klaro .cm-btn-decline", overlay: ".klaro" },
  { by: "Borlabs", refuse: "#BorlabsCookieBox [data-cookie-refuse], .brlbs-btn-accept-only-essential", overlay: "#BorlabsCookieBox, #BorlabsCookieBoxWrap" },
  { by: "tarteaucitron", refuse: "#tarteaucitronAllDenied2", overlay: "#tarteaucitronRoot" },
  { by: "Axeptio", refuse: "#axeptio_btn_dismiss", overlay: "#axeptio_overlay" },
  { by: "consentmanager", refuse: ".cmpboxbtnno", overlay: "#cmpbox, #cmpbox2, #cmpwrapper" },
];

/** What was clicked or hidden; null when nothing stood in the way. The page then has a moment, and `hideBanner` has the last word. */
export function refuseBanner(known: readonly Banner[]): Consent | null {
  const isShown = (element: Element): boolean => element.getClientRects().length > 0;
  const within = (selector: string): Element[] => [
    ...document.querySelectorAll(selector),
    ...Array.from(document.querySelectorAll("#usercentrics-root, #didomi-host, #cmpwrapper, #axeptio_overlay"), (host) => Array.from(host.shadowRoot?.querySelectorAll(selector) ?? [])).flat(),
  ];
  for (const { by, refuse } of known) {
    const button = refuse === undefined ? undefined : within(refuse).find(isShown);
    if (button instanceof HTMLElement) {
      button.click();
      return { how: "refused", by };
    }
  }
  return null;
}

/** Hides what still stands in the way, known or looking like one, and lets the page scroll again. */
export function hideBanner(known: readonly Banner[]): Consent | null {
  const hide = (element: Element): void => { if (element instanceof HTMLElement) element.style.setProperty("display", "none", "important"); };
  const isShown = (element: Element): boolean => element.getClientRects().length > 0 || Array.from(element.children).some((child) => child.getClientRects().length > 0) || Boolean(element.shadowRoot && element.shadowRoot.children.length > 0);
  const release = (): void => {
    for (const element of [document.documentElement, document.querySelector("body")]) {
      if (!(element instanceof HTMLElement)) continue;
      if (getComputedStyle(element).overflowY === "hidden") element.style.setProperty("overflow", "visible", "important");
      if (getComputedStyle(element).position === "fixed") element.style.setProperty("position", "static", "important");
    }
  };
  for (const { by, overlay } of known) {
    const shown = Array.from(document.querySelectorAll(overlay)).filter(isShown);
    if (shown.length === 0) continue;
    shown.forEach(hide);
    release();
    return { how: "hidden", by };
  }
  // Of a framework that nobody knows: it covers a good part of the window, stays there, and speaks of cookies or consent.
  const speaks = /cookie|consent|gdpr|privacy|datenschutz|einwilligung|consentement|confidentialit|privacidad|consentimiento|файл[иы]? cookie|кукі|куки|згод|согласи|конфіденційн|конфиденциальн|ملفات تعريف الارتباط|الخصوصية/i;
  const names = /cookie|consent|gdpr|cmp|privacy/i;
  const middle = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.95].map((y) => document.elementsFromPoint(innerWidth * x, innerHeight * y))).flat();
  const covering = [...new Set(middle)].filter((element) => {
    if (element === document.documentElement || element.localName === "body") return false;
    const [style, box] = [getComputedStyle(element), element.getBoundingClientRect()];
    const stays = style.position === "fixed" || style.position === "sticky";
    if (!stays || box.width * box.height < innerWidth * innerHeight * 0.08) return false;
    const text = element.textContent?.slice(0, 5000) ?? "";
    // An empty sheet over the whole window goes with its banner; a whole article is none.
    return text.length < 5000 && (speaks.test(text) || names.test(`${element.id} ${element.className}`));
  });
  if (covering.length === 0) return null;
  covering.forEach(hide);
  release();
  return { how: "hidden", by: "unknown" };
}
