// Brings the app's WebAssembly without holding the page up.
import { compiled } from "./compiled.js";
import { part } from "./parts.js";

const beside = (file) =>
  new Promise((resolve) => {
    const worker = new Worker(`${part("base").content}compiler.js`);
    const done = (answer) => {
      worker.terminate();
      resolve(answer);
    };
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
  if (answer.error) throw answer.error;
  return answer.module;
};
