import { on } from "../on.js";

const bag = document.querySelector("#bag");
const open = () => bag && bootstrap.Offcanvas.getOrCreateInstance(bag).show();

// On the cart's own page there is no drawer: the link goes where it says.
on("click", "[data-cart-open]", (link, event) => {
  if (!bag) return;
  event.preventDefault();
  open();
});

on("change", "[data-submit-on-change]", form => form.requestSubmit());

document.addEventListener("cart:added", open);
