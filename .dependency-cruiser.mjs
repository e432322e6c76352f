/** Who may import whom (docs/architecture.md). The pure files of a noun are all but the ones named here. */
const io = "/(multipart|making|quarantine|budget|callers|read-sent|translations|forget-quarantined|queries|commands|appearances|teamwork|addresses|editing|save|history|view|project|live|freezing|next-publication|slugs|names|settings|last-change|thing-names|store|host|text-of|text-worker|folder-files|fixtures|row|runner|queue|publish-scheduled|announce|receiver|shown|candidates|published|reading|reading-worker|load-case|guesses|detect-language|social-image|outputs|sitemap-pages|placing|place-all|stream|snapshot-queries|analysis-queries|analysis-commands|custody|erasing|fates|analysing|verifying|queueing|captured|equipment|request-timestamp|calendars|verify-files|hashes-of|file-view|file-texts|snapshot-texts|stored-content|sound-peaks|picture-views|wording-queries)\\.ts$";
const nouns = "^lib/(articles|claims|sources|evidence|assessment|review|publishing|syndication|people|sessions|tokens|invitations|settings|audit|imports|others|webhooks|inbox|integrity|quotes|likeness)/";

export default {
  forbidden: [
    { name: "no-circles", severity: "error", from: { pathNot: "node_modules" }, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    {
      name: "next-stays-in-app", comment: "Nothing under lib imports next but lib/auth.", severity: "error",
      from: { path: "^lib/", pathNot: "^lib/auth/" }, to: { path: "node_modules/(next|next-auth)/" },
    },
    {
      name: "screens-use-the-door", comment: "Screens reach the database through app/_server.ts alone.", severity: "error",
      from: { path: "^app/", pathNot: "^app/(_server\\.ts|api/|health/)" }, to: { path: "^lib/(db|auth)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "components-only-look", comment: "app/_components never import queries or commands.", severity: "error",
      from: { path: "^app/_components/" }, to: { path: "^lib/.*/(queries|commands)\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "pure-imports-pure", comment: "A pure file of a noun does no input or output.", severity: "error",
      from: { path: nouns, pathNot: [io, "(\\.test|fixtures)\\.ts$", "schema\\.ts$", "shapes\\.ts$"] },
      to: { path: ["^lib/db/(index|sqlite|postgres|search)", "^lib/outside/", io], dependencyTypesNot: ["type-only"] },
    },
    { name: "commands-stay-inside", comment: "What leaves the process is deferred to a job.", severity: "error", from: { path: "commands\\.ts$" }, to: { path: "^lib/outside/" } },
    {
      name: "the-edge-needs-nobody", comment: "Readers are served whatever happens to Next or the database (docs/decisions/the-edge.md).", severity: "error",
      from: { path: "^(lib/edge/|bin/serve\\.ts$)", pathNot: "\\.test\\.ts$" }, to: { path: "node_modules/(next|next-auth|drizzle-orm|better-sqlite3|pg)/|^lib/(db|api)/|/(queries|commands)\\.ts$", reachable: true },
    },
    { name: "tests-are-not-used", severity: "error", from: { pathNot: "(\\.test\\.ts|fixtures\\.ts)$|^e2e/" }, to: { path: "(\\.test|fixtures)\\.ts$" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".mjs", ".js"], conditionNames: ["import", "require", "node", "default"] },
  },
};
