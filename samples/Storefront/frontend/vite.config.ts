import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  // Relative URLs, so that the files also load from a CDN and below any path.
  base: "./",
  plugins: [react()],
  build: {
    manifest: true,
    assetsInlineLimit: 0,
    rolldownOptions: { input: "src/main.tsx" },
  },
});
