import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  // The site's own style sheet, bundled by scripts/peers.sh.
  resolve: { alias: { styles: process.env.PEER_STYLES ?? "/styles" } },
  build: {
    outDir: process.env.PEER_OUT ?? "dist",
    emptyOutDir: true,
    // The browsers that the style sheet is written for (scripts/styles.sh).
    target: ["chrome123", "edge123", "firefox120", "safari17.5"],
  },
});
