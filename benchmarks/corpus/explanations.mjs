// Differences that are known and right, each with its reason. What no line here explains is a failure.
export const explanations = [
  {
    path: /./,
    check: /^source map that leads outside or nowhere is as written$/,
    reason: 'The map is not in the package, so the comment goes: it could only make developer tools ask for a file that is not there.',
  },
  {
    path: /htmx\.min\.js\.gz$/,
    check: /^published$/,
    reason: 'The SDK takes the package\'s own gzip file for the compressed form of the file beside it; the one made from the published bytes takes its place.',
  },
];

export const explain = (path, { check, detail = '' }) =>
  explanations.find((e) => e.path.test(path) && e.check.test(check) && (!e.detail || e.detail.test(detail)));
