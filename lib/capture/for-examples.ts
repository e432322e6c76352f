/**
 * Addresses as they stand in examples, the sample case among them: no host below example.com, example.net or example.org
 * exists (RFC 2606), so none is captured unless somebody asks for it. Pure.
 */
export const isForExamples = (url: string): boolean => /\.example\.(?:com|net|org)$/.test(URL.parse(url)?.hostname ?? "");
