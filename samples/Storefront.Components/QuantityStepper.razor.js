import { clamp } from "./js/clamp.js";

/** Makes the buttons of a QuantityStepper count; the field announces every step with its own change event. */
class QuantityStepper extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", this);
  }

  disconnectedCallback() {
    this.removeEventListener("click", this);
  }

  handleEvent(event) {
    const step = Number(event.target.closest("[data-step]")?.dataset.step);
    if (!step) return;

    const field = this.querySelector("input");
    const before = field.value;
    field.value = clamp(Number(before) + step, Number(field.min), Number(field.max));
    if (field.value !== before) field.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

customElements.define("quantity-stepper", QuantityStepper);
