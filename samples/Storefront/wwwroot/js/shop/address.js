// Imports filters.js, which imports this: a cycle that works, because both sides only call each other later.
import { choose, chosen } from "./filters.js";

export const writeAddress = () => {
  const given = Object.entries(chosen()).filter(([, value]) => value);
  const query = new URLSearchParams(given).toString();
  history.pushState(null, "", query ? `?${query}` : location.pathname);
};

export const followAddress = () =>
  addEventListener("popstate", () => choose(Object.fromEntries(new URLSearchParams(location.search))));
