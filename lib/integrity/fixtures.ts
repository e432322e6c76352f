/** What the tests of this folder share: an authority of timestamps that is `openssl ts`, with certificates made once for each file. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, onTestFinished } from "vitest";

const config = `
[ts]
default_tsa = tsa
[tsa]
serial = serial
signer_cert = tsa.pem
signer_key = key.pem
certs = middle.pem
signer_digest = sha256
default_policy = 1.3.6.1.4.1.99999.1
digests = sha256, sha512
ess_cert_id_alg = sha256
accuracy = secs:1
[root]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[tsa_cert]
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[not_critical]
extendedKeyUsage = timeStamping
[two_uses]
extendedKeyUsage = critical, timeStamping, codeSigning
[no_use]
keyUsage = critical, digitalSignature
[key_for_more]
keyUsage = critical, digitalSignature, keyEncipherment
extendedKeyUsage = critical, timeStamping
[req]
distinguished_name = dn
[dn]
`;

/** One root, one between, and an authority with each fault; all with one key, as only certificates are looked at. An underling is signed by one that may sign timestamps alone. Heads and Tails have signed each other. */
const script = `
set -e
openssl ecparam -genkey -name prime256v1 -noout -out root.key
openssl ecparam -genkey -name prime256v1 -noout -out middle.key
openssl ecparam -genkey -name prime256v1 -noout -out key.pem
openssl req -x509 -new -config openssl.cnf -key root.key -subj "/CN=Root of Time" -days 3650 -extensions root -out root.pem
openssl req -x509 -new -config openssl.cnf -key key.pem -subj "/CN=Root of Time" -days 3650 -extensions root -out other-root.pem
openssl req -new -config openssl.cnf -key root.key -subj "/CN=Root of Time" | openssl x509 -req -signkey root.key -days -1 -extfile openssl.cnf -extensions root -out old-root.pem
openssl req -new -config openssl.cnf -key middle.key -subj "/CN=Between" | openssl x509 -req -CA root.pem -CAkey root.key -set_serial 2 -days 3650 -extfile openssl.cnf -extensions root -out middle.pem
make() { openssl req -new -config openssl.cnf -key key.pem -subj "/O=Newsroom/CN=$5" | openssl x509 -req -CA middle.pem -CAkey middle.key -set_serial $4 -days $3 -extfile openssl.cnf -extensions $2 -out $1.pem; }
make tsa tsa_cert 3650 10 "Clock of the Newsroom"
make expired tsa_cert -1 11 Expired
make not-critical not_critical 3650 12 Shy
make two-uses two_uses 3650 13 Busy
make no-use no_use 3650 14 Nobody
make key-for-more key_for_more 3650 15 Greedy
openssl req -new -config openssl.cnf -key key.pem -subj "/CN=Underling" | openssl x509 -req -CA tsa.pem -CAkey key.pem -set_serial 16 -days 3650 -extfile openssl.cnf -extensions tsa_cert -out underling.pem
cat tsa.pem middle.pem > above-underling.pem
openssl req -x509 -new -config openssl.cnf -key root.key -subj "/CN=Heads" -days 3650 -extensions root -out heads0.pem
openssl req -new -config openssl.cnf -key middle.key -subj "/CN=Tails" | openssl x509 -req -CA heads0.pem -CAkey root.key -set_serial 20 -days 3650 -extfile openssl.cnf -extensions root -out tails.pem
openssl req -new -config openssl.cnf -key root.key -subj "/CN=Heads" | openssl x509 -req -CA tails.pem -CAkey middle.key -set_serial 21 -days 3650 -extfile openssl.cnf -extensions root -out heads.pem
openssl req -new -config openssl.cnf -key key.pem -subj "/CN=Coin" | openssl x509 -req -CA tails.pem -CAkey middle.key -set_serial 22 -days 3650 -extfile openssl.cnf -extensions tsa_cert -out coin.pem
cat heads.pem tails.pem > circle.pem
echo 01 > serial
`;

export type Authority = {
  folder: string;
  root: string;
  /** Of the same name, with another key. */
  otherRoot: string;
  /** Of the same name and key, but not valid any more. */
  oldRoot: string;
  /** The answer to a question, DER, as `openssl ts -reply` gives it; with the token alone on demand. */
  reply(question: Uint8Array, options?: { tokenOnly?: boolean }): Buffer;
  /** The same statement signed by another certificate of the folder, as no honest authority would. */
  signedBy(certificate: string, token: Uint8Array, options?: { named?: boolean; chain?: string }): Buffer;
};

/** Called once at the top of a test file, whose tests share it; made in a quarter of a second. */
export function anAuthority(): Authority {
  const folder = mkdtempSync(join(tmpdir(), "authority-"));
  afterAll(() => { rmSync(folder, { recursive: true, force: true }); });
  writeFileSync(join(folder, "openssl.cnf"), config);
  const run = (command: string, args: string[], input?: Uint8Array): Buffer => execFileSync(command, args, { cwd: folder, input, stdio: ["pipe", "pipe", "pipe"] });
  run("bash", ["-c", script]);
  let files = 0;
  const keep = (bytes: Uint8Array): string => {
    files += 1;
    writeFileSync(join(folder, `${files}.der`), bytes);
    return `${files}.der`;
  };
  return {
    folder,
    root: readFileSync(join(folder, "root.pem"), "utf8"),
    otherRoot: readFileSync(join(folder, "other-root.pem"), "utf8"),
    oldRoot: readFileSync(join(folder, "old-root.pem"), "utf8"),
    reply: (question, { tokenOnly = false } = {}) => {
      const out = keep(Buffer.alloc(0));
      run("openssl", ["ts", "-reply", "-config", "openssl.cnf", "-section", "tsa", "-queryfile", keep(question), ...(tokenOnly ? ["-token_out"] : []), "-out", out]);
      return readFileSync(join(folder, out));
    },
    signedBy: (certificate, token, { named = true, chain = "middle" } = {}) => {
      const statement = run("openssl", ["cms", "-verify", "-noverify", "-inform", "DER", "-in", keep(token), "-binary"]);
      return run("openssl", ["cms", "-sign", "-binary", "-nodetach", "-econtent_type", "id-smime-ct-TSTInfo", ...(named ? ["-cades"] : []), "-md", "sha256", "-outform", "DER",
        "-signer", `${certificate}.pem`, "-inkey", "key.pem", "-certfile", `${chain}.pem`, "-in", keep(statement)]);
    },
  };
}

/** `host:port` of a server that lives as long as the test. */
export async function aServer(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  onTestFinished(() => { server.closeAllConnections(); server.close(); });
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  const address = server.address();
  return `127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
}
