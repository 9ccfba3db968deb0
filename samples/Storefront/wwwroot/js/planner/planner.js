// htm/preact/standalone is one self-contained module: no bare names, so no import map is needed.
import { html, render, useState } from "../../lib/htm/standalone.module.js";
import { Table } from "./table.js";
import { pounds } from "./pounds.js";

const panel = document.querySelector("#planner");
const form = panel.querySelector("[data-planner-form]");
const pots = JSON.parse(panel.querySelector("[data-planner-data]").textContent);
const glazes = [...new Map(pots.flatMap(pot => pot.glazes).map(glaze => [glaze.slug, glaze])).values()];

// Not every pot is fired in every glaze: the rest of the table takes its first.
const glazeOf = (pot, wanted) => pot.glazes.find(glaze => glaze.slug === wanted) ?? pot.glazes[0];

const Planner = () => {
  const [people, setPeople] = useState(4);
  const [glaze, setGlaze] = useState(glazes[0].slug);
  const [slugs, setSlugs] = useState(pots.map(pot => pot.slug));
  const laid = pots.filter(pot => slugs.includes(pot.slug));
  const total = people * laid.reduce((sum, pot) => sum + pot.price, 0);
  const toggleSlug = slug => setSlugs(slugs.includes(slug) ? slugs.filter(other => other !== slug) : [...slugs, slug]);

  return html`
    <div class="planner">
      <${Table} people=${people} pieces=${laid.map(pot => ({ slug: pot.slug, glaze: glazeOf(pot, glaze).slug }))} />
      <div class="planner-choices">
        <label class="planner-people">
          <span>At the table</span> <output>${people}</output>
          <input type="range" name="people" min="1" max="8" value=${people} onInput=${event => setPeople(Number(event.target.value))} />
        </label>
        <fieldset>
          <legend>Glaze</legend>
          ${glazes.map(each => html`
            <label class="chip"><input type="radio" name="glaze" value=${each.slug} checked=${each.slug === glaze} onChange=${() => setGlaze(each.slug)} />
              <span><i class=${`swatch swatch-${each.slug}`}></i>${each.name}</span></label>`)}
        </fieldset>
        <fieldset>
          <legend>For each of you</legend>
          ${pots.map(pot => html`
            <label class="chip"><input type="checkbox" name="slugs" value=${pot.slug} checked=${slugs.includes(pot.slug)} onChange=${() => toggleSlug(pot.slug)} />
              <span>${pot.name} · ${pounds(pot.price)}</span></label>`)}
        </fieldset>
        <p class="planner-sum"><span>${people * laid.length} pieces</span><strong>${pounds(total)}</strong></p>
        <button class="button button-wide" disabled=${laid.length === 0}>Put the table in the bag</button>
      </div>
    </div>`;
};

/** Opens or closes the planner below its button. */
export const toggle = button => {
  panel.hidden = !panel.hidden;
  button.setAttribute("aria-expanded", String(!panel.hidden));
  button.textContent = panel.hidden ? "Lay a table" : "Clear the table";
  if (!panel.hidden) panel.scrollIntoView({ behavior: "smooth", block: "center" });
};

const place = document.createElement("div");
form.append(place);
render(html`<${Planner} />`, place);
