import { on } from "../on.js";

on("change", "[data-product] input[name=glaze]", input => {
  const product = input.closest("[data-product]");
  for (const picture of product.querySelectorAll("[data-glaze]")) picture.hidden = picture.dataset.glaze !== input.value;
  product.querySelector("[data-glaze-name]").textContent = input.dataset.name;
  product.querySelector("[data-glaze-note]").textContent = input.dataset.note;
});
