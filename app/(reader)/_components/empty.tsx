/** What a list would hold. */
export function Empty({ text, help }: { text: string; help: string }) {
  return <div className="sect"><div className="body empty"><p>{text}</p><p className="op">{help}</p></div></div>;
}
