// A folder on this machine, which `make admin` opens to the forms on this machine alone: what the browser's
// own files are to Sveltia CMS, over HTTP.

import { showFindings } from "./findings.js";

const FILES = new URL("../files/", import.meta.url);

const ask = async (path, method = "GET", body = undefined) => {
  const headers = method === "GET" ? {} : { "X-Forms": "local" };
  const answer = await fetch(new URL(path, FILES), { method, headers, body, cache: "no-store" });
  if (answer.status === 404) throw new DOMException(path, "NotFoundError");
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  return answer;
};

// After a content file is written, what the checker says of all of them.
const check = async () => {
  const findings = await (await ask("../check")).json();
  const names = [...new Set(findings.map(({ file }) => file))];
  const read = async (name) => [name, await (await ask(`public/content/${name}`)).json().catch(() => ({}))];
  showFindings(findings, new Map(await Promise.all(names.map(read))));
};

const addressOf = (path) => path.split("/").map(encodeURIComponent).join("/");

class ServedFile {
  kind = "file";

  constructor(path) {
    this.path = path;
    this.name = path.split("/").pop();
  }

  async getFile() {
    const answer = await ask(addressOf(this.path));
    const lastModified = Date.parse(answer.headers.get("last-modified"));
    const blob = await answer.blob();
    return new File([blob], this.name, { type: blob.type, lastModified });
  }

  async createWritable() {
    const parts = [];
    return {
      write: async (part) => void parts.push(part),
      close: async () => {
        await (await ask(addressOf(this.path), "PUT", new Blob(parts))).text();
        if (this.path.endsWith(".json")) await check();
      },
    };
  }
}

class ServedFolder {
  kind = "directory";

  constructor(path) {
    this.path = path;
    this.name = path.split("/").pop();
  }

  at(name) {
    return this.path ? `${this.path}/${name}` : name;
  }

  async *entries() {
    const paths = await (await ask("")).json();
    const below = this.at("");
    const names = new Map();
    for (const path of paths.filter((path) => path.startsWith(below))) {
      const [name, ...rest] = path.slice(below.length).split("/");
      names.set(name, rest.length > 0 ? new ServedFolder(this.at(name)) : new ServedFile(this.at(name)));
    }
    yield* names;
  }

  // Folders exist as far as files are in them.
  async getDirectoryHandle(name) {
    return new ServedFolder(this.at(name));
  }

  async getFileHandle(name) {
    return new ServedFile(this.at(name));
  }

  async removeEntry(name) {
    await ask(addressOf(this.at(name)), "DELETE");
  }
}

export const served = () => new ServedFolder("");
