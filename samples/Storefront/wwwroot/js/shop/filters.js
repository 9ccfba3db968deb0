import { on } from "../on.js";
import { followAddress, writeAddress } from "./address.js";

const form = document.querySelector("[data-filters]");

/** What the visitor has chosen: { kind, glaze }, empty for any. */
export const chosen = () => Object.fromEntries(new FormData(form));

/** Ticks what is given and shows the pots that fit. address.js calls this when the visitor goes back. */
export const choose = ({ kind = "", glaze = "" }) => {
  for (const radio of form.elements.kind) radio.checked = radio.value === kind;
  for (const radio of form.elements.glaze) radio.checked = radio.value === glaze;
  show();
};

export const startFilters = () => {
  if (!form) return;
  on("change", "[data-filters]", () => {
    show();
    writeAddress();
  });
  followAddress();
};

const show = () => {
  const { kind, glaze } = chosen();
  const cards = [...document.querySelectorAll("[data-filter-grid] .product-card")];
  const fits = card => (!kind || card.dataset.kind === kind) && (!glaze || card.dataset.glazes.split(" ").includes(glaze));
  const count = cards.filter(fits).length;
  for (const card of cards) card.parentElement.hidden = !fits(card);
  document.querySelector("[data-filter-count]").textContent = `${count} of ${cards.length} pots`;
  document.querySelector("[data-filter-none]").hidden = count > 0;
};
