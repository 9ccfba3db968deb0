import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

export default defineConfig({
  base: "/app/",
  plugins: [vue()],
  build: {
    manifest: true,
    assetsInlineLimit: 0,
    rolldownOptions: { input: "src/main.ts" },
  },
});
