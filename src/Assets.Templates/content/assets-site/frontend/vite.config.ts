import { defineConfig } from "vite";

export default defineConfig({
  // The BasePath of the AssetFrontend item in AssetsSite.csproj.
  base: "/app/",
  build: {
    manifest: true,
    rolldownOptions: { input: "src/main.ts" },
  },
});
