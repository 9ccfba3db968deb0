import { on } from "./on.js";

const root = document.documentElement;

const show = dark => {
  root.dataset.bsTheme = dark ? "dark" : "light";
  for (const button of document.querySelectorAll("[data-theme-toggle]")) button.setAttribute("aria-pressed", dark);
};

show(root.dataset.bsTheme === "dark");

on("click", "[data-theme-toggle]", () => {
  const dark = root.dataset.bsTheme !== "dark";
  localStorage.setItem("theme", dark ? "dark" : "light");
  show(dark);
});
