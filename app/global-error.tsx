"use client";

/** When even a root layout fails. Its own document, without styles or scripts that could fail again. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <main>
          <h1>Something went wrong here</h1>
          <p>Nothing you typed was sent twice. Please try again; if it happens once more, tell whoever runs this desk.</p>
          <button type="button" onClick={reset}>Try again</button>
        </main>
      </body>
    </html>
  );
}
