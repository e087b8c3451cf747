// Runs a program to its end and says how long that took and how much memory it had.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";

// The most memory that a running program has had until now, in megabytes; Linux tells.
const memory = (pid) => {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
};

// { seconds, output, most }; `most` in megabytes. An error has what the program printed.
export async function run(program, args, options = {}) {
  const start = performance.now();
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
  let [output, most] = ["", 0];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => { output += text; });
  const looking = setInterval(() => { most = Math.max(most, memory(child.pid)); }, 20);
  const [status] = await once(child, "close");
  clearInterval(looking);
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}: ${output || status}`);
  return { seconds: (performance.now() - start) / 1000, output, most };
}
