// A thread of its own that fetches, checks and compiles the app: on a slow phone each of these would hold the
// page up for a tenth of a second. Browsers know no integrity of a worker's script; it is small and has to be
// asked for each time, like the page.
import { compiled } from "./compiled.js";

addEventListener("message", async ({ data }) => {
  try {
    postMessage({ module: await compiled(data) });
  } catch (error) {
    postMessage({ error });
  }
});
