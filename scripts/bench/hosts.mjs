// The hosts that are compared: the site as it is, the limit of how fast it could be painted, and others.
import { execFileSync } from "node:child_process";
import { X509Certificate, createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";

// { port, pin, appComesLate, stop }: where a host listens, by what the browser knows its certificate, and whether its
// pages ask for an app only once they are painted. `kinds`: "app", "limit".
export async function startHosts(folder, domain, kinds = ["app", "limit"]) {
  return await startAll(domain, Object.fromEntries(kinds.map((kind) => [kind, { folder, kind }])));
}

// Hosts of several sites at one address, by name: `{ folder, kind, fallback }` for each.
export async function startAll(domain, sites) {
  const { key, cert } = certificate(domain);
  const spki = new X509Certificate(cert).publicKey.export({ type: "spki", format: "der" });
  const pin = createHash("sha256").update(spki).digest("base64");
  const appComesLate = ({ folder, kind }) =>
    kind === "app" && readFileSync(join(folder, "index.html"), "utf8").includes('name="app-module"');
  const start = (site) =>
    new Promise((resolve, reject) => {
      const workerData = { ...site, key, cert };
      const host = new Worker(new URL("host.mjs", import.meta.url), { workerData });
      host.once("error", reject);
      host.once("message", (port) => {
        // Ends with the program.
        host.unref();
        resolve({ port, pin, appComesLate: appComesLate(site), stop: () => host.terminate() });
      });
    });
  const hosts = {};
  for (const [name, site] of Object.entries(sites)) hosts[name] = await start(site);
  return hosts;
}

// Made anew each time, for an hour's use; nothing has to trust it but the browser started here.
function certificate(domain) {
  const folder = mkdtempSync(join(tmpdir(), "ecmonet-bench-"));
  const [key, cert] = ["key.pem", "cert.pem"].map((name) => join(folder, name));
  try {
    const kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
    const names = ["-subj", `/CN=${domain}`, "-days", "2", "-keyout", key, "-out", cert];
    execFileSync("openssl", ["req", "-x509", ...kind, ...names], { stdio: ["ignore", "ignore", "pipe"] });
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
