// uncalled.mjs BINARYEN APP: takes the bodies out of functions that are never called, but that no
// linker may leave out, because a table of functions names them. Whoever calls one all the same
// gets a trap, as after a panic; every journey would.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

// The asynchronous take-over of a page, of which every kind of view brings one along (`AnyView`).
// This app takes pages over in one go. Only what runs the future itself: compilers fold smaller
// functions of the same shape into one, under any of their names.
const UNCALLED = /IntoAny>::into_any::hydrate_async::<.*>::\{closure#0\}$/;

const [, , library, app] = process.argv;
const { default: binaryen } = await import(pathToFileURL(library));
const module = binaryen.readBinary(new Uint8Array(readFileSync(app)));

const found = Array.from({ length: module.getNumFunctions() }, (_, index) =>
  binaryen.getFunctionInfo(module.getFunctionByIndex(index)),
).filter((info) => info.module === "" && UNCALLED.test(info.name) && !info.name.startsWith("core"));
if (found.length === 0) {
  console.error("scripts/wasm/uncalled.mjs: the app has no such functions any more; remove it, and its line in scripts/trunk.sh");
  process.exit(1);
}
for (const { name, params, results } of found) {
  module.removeFunction(name);
  module.addFunction(name, params, results, [], module.unreachable());
}
// Names are wasm-opt's to take away.
binaryen.setDebugInfo(true);
writeFileSync(app, module.emitBinary());
