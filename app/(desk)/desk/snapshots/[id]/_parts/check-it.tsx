/** The commands of docs/checking-evidence.md, for whoever wants to trust nobody. */
export function CheckIt() {
  return (
    <section className="kept-check" aria-labelledby="h-check">
      <h2 id="h-check">Check it without this desk</h2>
      <p>Download the files into one folder, each named by its SHA-256, with manifest.json and its timestamp as manifest.tst. Whether the files are those of the manifest:</p>
      <pre><code>{`grep -o '"sha256":"[0-9a-f]*"' manifest.json | cut -d '"' -f 4 | sed 's/.*/&  &/' | sha256sum --check`}</code></pre>
      <p>Whether the manifest was there at the time stated; authority.pem is the root certificate, fetched from the authority itself:</p>
      <pre><code>openssl ts -verify -in manifest.tst -token_in -data manifest.json -CAfile authority.pem</code></pre>
    </section>
  );
}
