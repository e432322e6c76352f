import { expect, test } from "vitest";
import { codingsFor } from "./negotiate.ts";

test.each([
  ["what browsers send", "gzip, deflate, br, zstd", ["br", "gzip", "identity"]],
  ["an old program", "gzip", ["gzip", "identity"]],
  ["its old name", "x-gzip", ["gzip", "identity"]],
  ["nothing said", undefined, ["identity"]],
  ["an empty header", "", ["identity"]],
  ["a preference", "br;q=0.5, gzip;q=0.8", ["gzip", "br", "identity"]],
  ["a refusal", "br;q=0, gzip", ["gzip", "identity"]],
  ["anything", "*", ["br", "gzip", "identity"]],
  ["anything but br", "*, br;q=0", ["gzip", "identity"]],
  ["plain rather than gzip", "identity, gzip;q=0.5", ["identity", "gzip"]],
  ["plain refused", "gzip, identity;q=0", ["gzip"]],
  ["all refused", "*;q=0", ["identity"]],
  ["spaces and capitals", " BR ; Q=1.0 , gzip;q=0.001", ["br", "gzip", "identity"]],
  ["a weight that is none", "br;q=2, gzip;q=x", ["identity"]],
])("%s", (_, header, codings) => { expect(codingsFor(header)).toEqual(codings); });
