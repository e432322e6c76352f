import { type Mark, markWords, VerdictMark } from "@/_components/verdict-mark";

const meanings: Record<Mark, string> = {
  confirmed: "Enough independent evidence says so, and nothing that counts disputes it.",
  disputed: "Evidence with a named origin speaks against it.",
  unverified: "There is not enough that counts, either way.",
  retracted: "We have withdrawn our verdict. The page stays and says why.",
};

export function Footer() {
  return (
    <footer className="foot">
      <div className="wrap">
        <h2>How to read the marks</h2>
        <ul className="key op">
          {Object.entries(meanings).map(([mark, meaning]) => <Meaning key={mark} mark={mark as Mark} meaning={meaning} />)}
        </ul>
        <nav className="foot-links op" aria-label="More">
          <a href="/">Verdicts</a><a href="/corrections">Corrections</a><a href="/method">Method</a><a href="/feed.xml">RSS feed</a>
        </nav>
      </div>
    </footer>
  );
}

function Meaning({ mark, meaning }: { mark: Mark; meaning: string }) {
  return (
    <li>
      <VerdictMark mark={mark} size={20} />
      <span><b className={`word is-${mark}`}>{markWords[mark]}</b><br />{meaning}</span>
    </li>
  );
}
