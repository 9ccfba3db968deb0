// The base of the built files, so that URLs of the server are below it too.
export default { base: "/dist/", build: { manifest: true, rollupOptions: { input: "src/main.js" } } };
