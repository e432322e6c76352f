/** What the server shows in place of an address that is not public (bin/serve.ts): a page that needs no script. */
export { default, metadata } from "../not-found";
