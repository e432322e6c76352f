import document from "./document.json" with { type: "json" };

export const uk = { document };
