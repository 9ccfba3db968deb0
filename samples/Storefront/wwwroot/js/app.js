import "./theme.js";
import "./cart/bag.js";
import "./product/glazes.js";
import { startFilters } from "./shop/filters.js";
import { on } from "./on.js";
import "../_content/Storefront.Components/QuantityStepper.razor.js";

startFilters();

// The planner and its library are fetched when somebody wants to lay a table.
on("click", "[data-plan-table]", async button => {
  const { toggle } = await import("./planner/planner.js");
  toggle(button);
});

// Forms with files: sent to the store itself, with a bar, where the browser runs scripts.
if (document.querySelector("form[data-upload]"))
  import("./account/uploads.js").then(({ start }) => start());
