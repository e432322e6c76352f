import type { Metadata } from "next";

export const metadata: Metadata = { title: "Not found", robots: { index: false } };

export default function NotFound() {
  return (
    <main id="main">
      <div className="wrap">
        <header className="home-head">
          <h1>There is nothing here</h1>
          <p className="quiet">The address may be mistyped. Published verdicts never vanish: they keep their address, even when they are retracted.</p>
        </header>
        <p className="stream-more op"><a href="/">All verdicts</a></p>
      </div>
    </main>
  );
}
