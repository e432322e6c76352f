/** The command line: `npm run -s desk -- <noun> <verb>`. Exits 0, 1 (refused, and why) or 2 (usage). */
const [major = 0] = process.versions.node.split(".").map(Number);
if (major < 24) {
  process.stderr.write(`Node 24 is needed, and this is ${process.versions.node}. Run it as: npm run -s desk -- <noun> <verb>\n`);
  process.exit(2);
}
// Whoever reads only the beginning (`desk export | head`) has what they wanted.
process.stdout.on("error", (error: NodeJS.ErrnoException) => { process.exit(error.code === "EPIPE" ? 0 : 1); });
const { run } = await import("./desk/run.ts");
process.exitCode = await run(process.argv.slice(2));

export {};
