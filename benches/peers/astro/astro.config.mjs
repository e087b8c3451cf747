import { defineConfig } from "astro/config";

const { ECMONET_ROOT, PEER_STYLES } = process.env;
if (!ECMONET_ROOT || !PEER_STYLES) {
  throw new Error("ECMONET_ROOT and PEER_STYLES must name the project and the folder of its styles");
}

export default defineConfig({
  site: "https://internationalecmonet.org",
  trailingSlash: "always",
  // Every link of the site is fetched when it is pointed at.
  prefetch: { prefetchAll: true },
  // By default the cache lies in node_modules, which builds may share.
  cacheDir: ".cache",
  vite: {
    resolve: { alias: { "@project": ECMONET_ROOT, "@styles": PEER_STYLES } },
  },
});
