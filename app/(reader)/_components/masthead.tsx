export function Masthead({ name }: { name: string }) {
  return (
    <header className="wrap masthead">
      <a className="masthead-name" href="/">{name}</a>
      <nav className="op" aria-label="Main">
        <a className="for-wide" href="/">Verdicts</a>
        <a href="/corrections">Corrections</a>
        <a href="/method">Method</a>
      </nav>
    </header>
  );
}
