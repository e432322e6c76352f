/** A file whose text is not read, and why: words that name nothing of its content, so that they may be logged. */
export class Unreadable extends Error {
  override name = "Unreadable";
}
