// Differences that are known and right, each with its reason. What no line here explains is a failure.
export const explanations = [];

export const explain = (path, { check, detail = '' }) =>
  explanations.find((e) => e.path.test(path) && e.check.test(check) && (!e.detail || e.detail.test(detail)));
