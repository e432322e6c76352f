export const dynamic = "force-dynamic";

/** The API's documentation, read from the OpenAPI document that the zod schemas give. */
export function GET(request: Request): Response {
  const nonce = request.headers.get("x-nonce") ?? "";
  const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>HTTP API</title>
<link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><main id="docs"></main>
<script src="/api/docs/swagger-ui-bundle.js" nonce="${nonce}"></script>
<script nonce="${nonce}">SwaggerUIBundle({ url: "/api/v1/openapi.json", dom_id: "#docs", deepLinking: true, validatorUrl: null });</script>
</body></html>`;
  return new Response(page, { headers: { "content-type": "text/html; charset=utf-8" } });
}
