/** ClaimReviews as other publishers write them. */
export const aClaimReview = (given: Record<string, unknown> = {}): Record<string, unknown> => ({
  "@context": "https://schema.org", "@type": "ClaimReview", url: "https://checks.example/bodies", claimReviewed: "Russia returned 1,200 bodies of soldiers",
  datePublished: "2025-06-15", inLanguage: "en", author: { "@type": "Organization", name: "Checks", url: "https://checks.example" },
  itemReviewed: { "@type": "Claim", author: { "@type": "Person", name: "V. Medinsky" }, datePublished: "2025-06-13", appearance: [{ "@type": "CreativeWork", url: "https://news.example/1" }] },
  reviewRating: { "@type": "Rating", alternateName: "Mostly true", ratingValue: 4, bestRating: 5, worstRating: 1 }, ...given,
});

/** Three good ones and two that are wrong. */
export const aFeed = (site = "checks.example") => ({
  "@context": "https://schema.org", "@type": "DataFeed",
  dataFeedElement: [
    { "@type": "DataFeedItem", item: [aClaimReview({ url: `https://${site}/a` })] },
    { "@type": "DataFeedItem", item: [aClaimReview({ url: `https://${site}/b`, claimReviewed: "A bridge was blown up", reviewRating: { "@type": "Rating", ratingValue: "1", bestRating: "5" } })] },
    { "@type": "DataFeedItem", item: [aClaimReview({ url: "javascript:alert(1)" })] },
    aClaimReview({ url: `https://${site}/c`, claimReviewed: "Хмельницька АЕС зупинена", inLanguage: "uk" }),
    { "@type": "NewsArticle", headline: "No check at all" },
  ],
});
