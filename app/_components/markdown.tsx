/** A rationale's Markdown as React elements: no HTML is ever parsed, so none can be smuggled in. */
import type { ReactNode } from "react";
import { type MdNode, parseMarkdown } from "../../lib/markdown.ts";

/**
 * `isUnderH2`: its headings, of whatever level, become those one and two below the `h2` that the text stands under.
 * Where it stands among others, as a comment does, they are no headings of the page.
 */
export function Markdown({ source, isUnderH2 = false }: { source: string; isUnderH2?: boolean }) {
  return <MarkdownNodes nodes={parseMarkdown(source)} isUnderH2={isUnderH2} />;
}

/** The same of what was parsed before: a part of it, or the inside of a paragraph. */
export function MarkdownNodes({ nodes, isUnderH2 = false }: { nodes: readonly MdNode[]; isUnderH2?: boolean }) {
  if (!isUnderH2) return <>{nodes.map(show)}</>;
  const highest = Math.min(...nodes.map((node) => (node.type === "heading" ? node.level : 6)));
  return <>{nodes.map((node, key) => (node.type === "heading" ? <Heading key={key} isHighest={node.level === highest}>{node.children.map(show)}</Heading> : show(node, key)))}</>;
}

const Heading = ({ isHighest, children }: { isHighest: boolean; children: ReactNode }) => (isHighest ? <h3>{children}</h3> : <h4>{children}</h4>);

function show(node: MdNode, key: number): ReactNode {
  switch (node.type) {
    case "text": return node.text;
    case "break": return <br key={key} />;
    case "hr": return <hr key={key} />;
    case "code": return <code key={key}>{node.text}</code>;
    case "codeblock": return <pre key={key}><code>{node.text}</code></pre>;
    case "paragraph": return <p key={key}>{node.children.map(show)}</p>;
    case "heading": return <p key={key}><strong>{node.children.map(show)}</strong></p>;
    case "list": return node.start === null
      ? <ul key={key}>{node.children.map(show)}</ul>
      : <ol key={key} start={node.start}>{node.children.map(show)}</ol>;
    case "item": return <li key={key}>{node.children.map(show)}</li>;
    case "blockquote": return <blockquote key={key}>{node.children.map(show)}</blockquote>;
    case "strong": return <strong key={key}>{node.children.map(show)}</strong>;
    case "em": return <em key={key}>{node.children.map(show)}</em>;
    case "link": return <a key={key} href={node.href} rel="nofollow noreferrer">{node.children.map(show)}</a>;
  }
}
