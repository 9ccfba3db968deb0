import { defineConfig } from "vite";

export default defineConfig({
  base: "/app/",
  build: {
    manifest: true,
    assetsInlineLimit: 0,
    rolldownOptions: { input: "src/main.ts" },
  },
});
