// Brings the app's WebAssembly without holding the page up.
import { compiled } from "./compiled.js";
import { part } from "./parts.js";

// How long after a link was followed the app is asked for again, in milliseconds, if the page is still there: what
// was behind the link did not come, or was a file.
const STAYED = 5_000;

const beside = (file) =>
  new Promise((resolve) => {
    const worker = new Worker(`${part("base").content}compiler.js`);
    const done = (answer) => {
      removeEventListener("beforeunload", leave);
      worker.terminate();
      resolve(answer);
    };
    // Who leaves the page needs the line for the next one.
    const leave = () => done({ left: true });
    addEventListener("beforeunload", leave);
    worker.addEventListener("message", ({ data }) => done(data));
    // The host does not have it, or this browser cannot hand modules over.
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      done(null);
    });
    worker.addEventListener("messageerror", () => done(null));
    worker.postMessage(file);
  });

export const bringModule = async () => {
  const { content, dataset } = part("wasm");
  const file = { address: new URL(content, location.href).href, integrity: dataset.integrity };
  // Where no worker may be started, it is compiled here.
  const answer = await beside(file).catch(() => null);
  if (answer === null) return compiled(file);
  if (answer.left) {
    await new Promise((resolve) => setTimeout(resolve, STAYED));
    return bringModule();
  }
  if (answer.error) throw answer.error;
  return answer.module;
};
