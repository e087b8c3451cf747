// Opens the forms and a folder of content to this machine alone: server.mjs PAGES CONTENT PORT
// [attended]. Says `listening on PORT` once it does, also where the port was 0 and the system chose one;
// `attended` ends it with its input.
//
// The forms write the content files and pictures in photos/, nothing else. Other sites that are open in
// the same browser cannot: they can neither read an answer nor send the header that writing takes.

import { execFile } from "node:child_process";
import { createReadStream } from "node:fs";
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";

const [pages, content, port, owner] = process.argv.slice(2);
const PAGES = resolve(pages);
const CONTENT = resolve(content);
// Where the content lies in the project, as the forms know it.
const PROJECT = "public/content/";
const FILES = ["site.json", "events.json", "news.json", "research.json", "committee.json"];
const PICTURE = /^photos\/[A-Za-z0-9][A-Za-z0-9._-]*\.(jpg|jpeg|png|webp|avif)$/;
const LARGEST = 25_000_000;
// The program that checks the content, where there is one.
const CHECKER = process.env.FORMS_CHECKER;

const TYPES = {
  ".avif": "image/avif",
  ".css": "text/css",
  ".html": "text/html",
  ".ico": "image/x-icon",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

class Refusal extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

const isMissing = ({ code }) => code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR";

// The place of a content file that the forms name.
const placeOf = (path) => {
  const name = path.startsWith(PROJECT) ? path.slice(PROJECT.length) : "";
  if (!FILES.includes(name) && !PICTURE.test(name)) throw new Refusal(404, `${path} is not for the forms`);
  return join(CONTENT, name);
};

const list = async () => {
  const photos = await readdir(join(CONTENT, "photos")).catch(() => []);
  const pictures = photos.map((name) => `photos/${name}`).filter((path) => PICTURE.test(path));
  return [...FILES, ...pictures].map((name) => PROJECT + name);
};

// What is wrong with the content, as JSON. The checker fails where there is anything.
const check = () =>
  new Promise((resolve, reject) => {
    if (!CHECKER) return resolve("[]");
    execFile(CHECKER, ["check", CONTENT, "--format", "json"], (error, said) => {
      if (said.startsWith("[")) resolve(said);
      else reject(error ?? new Error("the checker says nothing"));
    });
  });

const bodyOf = async (request) => {
  const parts = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > LARGEST) throw new Refusal(413, "the file is too large");
    parts.push(part);
  }
  return Buffer.concat(parts);
};

// Whole or not at all.
const write = async (place, bytes) => {
  await mkdir(join(place, ".."), { recursive: true });
  const unfinished = `${place}.unfinished`;
  await writeFile(unfinished, bytes);
  await rename(unfinished, place);
};

const send = async (response, place) => {
  const { mtime, size } = await stat(place);
  const type = TYPES[extname(place)] ?? "application/octet-stream";
  response.writeHead(200, { "Content-Type": type, "Content-Length": size, "Last-Modified": mtime.toUTCString() });
  createReadStream(place).pipe(response);
};

const answerFile = async (request, response, path) => {
  if (path === "" && request.method === "GET") {
    response.writeHead(200, { "Content-Type": TYPES[".json"] });
    response.end(JSON.stringify(await list()));
    return;
  }
  const place = placeOf(path);
  if (request.method === "GET") return send(response, place);
  if (request.headers["x-forms"] !== "local") throw new Refusal(403, "only the forms may write");
  if (request.method === "PUT") {
    const bytes = await bodyOf(request);
    if (extname(place) === ".json") JSON.parse(bytes.toString("utf8"));
    await write(place, bytes);
  } else if (request.method === "DELETE" && extname(place) !== ".json") await rm(place);
  else throw new Refusal(405, "not possible here");
  response.writeHead(200).end();
};

const answerPage = async (request, response, path) => {
  if (request.method !== "GET") throw new Refusal(405, "not possible here");
  if (path === "check") {
    response.writeHead(200, { "Content-Type": TYPES[".json"] }).end(await check());
    return;
  }
  if (path.startsWith("content/")) return send(response, placeOf(PROJECT + path.slice("content/".length)));
  if (path === "" || path === "admin") {
    response.writeHead(302, { Location: "/admin/" }).end();
    return;
  }
  const place = normalize(join(PAGES, path.endsWith("/") ? `${path}index.html` : path));
  if (!place.startsWith(PAGES + sep)) throw new Refusal(404, "not here");
  await send(response, place);
};

const answer = async (request, response) => {
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  response.setHeader("Content-Security-Policy", "frame-ancestors 'none'");
  try {
    // A name of another site that leads to this machine is not this machine's.
    const { host } = request.headers;
    const { port } = server.address();
    if (![`127.0.0.1:${port}`, `localhost:${port}`].includes(host)) throw new Refusal(403, "not for this name");
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname).slice(1);
    if (path.startsWith("files/")) await answerFile(request, response, path.slice("files/".length));
    else await answerPage(request, response, path);
  } catch (error) {
    const status = error.status ?? (isMissing(error) ? 404 : 500);
    if (status === 500) console.error(String(error));
    response.writeHead(status, { "Content-Type": "text/plain" }).end(error.message);
  }
};

// A folder that is none would be noticed only when somebody saves.
await readFile(join(CONTENT, FILES[0]));
const server = createServer(answer);
server.on("error", ({ message }) => {
  console.error(`error: ${message}`);
  process.exit(1);
});
server.listen(Number(port), "127.0.0.1", () => console.log(`listening on ${server.address().port}`));
// A test may end without a word; then nobody needs this any more.
if (owner === "attended") process.stdin.on("end", () => process.exit()).resume();
