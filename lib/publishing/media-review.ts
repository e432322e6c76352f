/**
 * schema.org MediaReview (https://schema.org/MediaReview) of evidence that is a video or a picture. Pure.
 *
 * By the written vocabulary `OriginalMediaContent` is "no evidence the footage has been misleadingly altered or
 * manipulated, though it may contain false or misleading claims": our `authentic`. `TransformedContent` is "part or all
 * … has been manipulated to transform the footage itself": our `altered`. What is not established is not said.
 */
import type { ImageObject, MediaReview, Organization, VideoObject } from "schema-dts";
import { isOriginal } from "./kept-copies.ts";
import type { PublicEvidence } from "./shapes.ts";

type Item = Pick<PublicEvidence, "key" | "medium" | "authenticity" | "url" | "publishedAt" | "snapshots" | "source">;
type Given = { evidence: readonly Item[]; publication: { publishedAt: string } };

const categories = { authentic: "OriginalMediaContent", altered: "TransformedContent" } as const;
const types = { video: "VideoObject", image: "ImageObject" } as const;

export function mediaReviewsOf({ evidence, publication }: Given, { author, url }: { author: Organization; url: string }): MediaReview[] {
  return evidence.flatMap((item): MediaReview[] => {
    const media = mediaOf(item);
    if (!media || item.authenticity === "not_established") return [];
    return [{
      "@type": "MediaReview",
      url: `${url}#${item.key}`,
      datePublished: publication.publishedAt,
      author,
      mediaAuthenticityCategory: categories[item.authenticity],
      itemReviewed: { "@type": "MediaReviewItem", mediaItemAppearance: media },
    }];
  });
}

/** Nothing where readers are told neither address nor hash: such a review would be of nothing. */
function mediaOf({ medium, url, snapshots, publishedAt }: Item): (VideoObject | ImageObject)[] | null {
  if (medium !== "video" && medium !== "image") return null;
  const files = snapshots.flatMap((snapshot) => snapshot.files).filter((file) => isOriginal(file) && file.mediaType.startsWith(`${medium}/`));
  if (!url && files.length === 0) return null;
  const known = { "@type": types[medium], ...(url && { url }), ...(publishedAt && { datePublished: publishedAt }) };
  if (files.length === 0) return [known];
  return files.map(({ sha256, bytes, mediaType }) => ({ ...known, sha256, contentSize: `${bytes} B`, encodingFormat: mediaType }));
}
