// The app's WebAssembly, compiled. It is checked by its integrity, which needs the whole file; as a stream it
// would hold its thread up all the same, since all of it then arrives at once.
export const compiled = async ({ address, integrity }) => {
  const file = await fetch(address, { priority: "low", ...(integrity && { integrity }) });
  if (!file.ok) throw new Error(`${file.url} could not be loaded: ${file.status}`);
  return WebAssembly.compile(await file.arrayBuffer());
};
