import { defineConfig } from "vite";
import solid from "vite-plugin-solid";

export default defineConfig({
  plugins: [solid()],
  // The site's own style sheet, bundled by scripts/peers.sh.
  resolve: { alias: { styles: process.env.PEER_STYLES ?? "/styles" } },
  build: {
    outDir: process.env.PEER_OUT ?? "dist",
    emptyOutDir: true,
    // The browsers that the style sheet is written for (scripts/styles.sh).
    target: ["chrome123", "edge123", "firefox120", "safari17.5"],
  },
});
