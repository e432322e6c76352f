import document from "./document.json" with { type: "json" };

export const ru = { document };
