export default {
  // The base of the built files, so that URLs of the server are below it too.
  base: "/dist/",
  // The logo stays a file, for which the page asks the app.
  build: { assetsInlineLimit: 0 },
};
