import { html } from "../../lib/htm/standalone.module.js";

const linen = new URL("../../img/patterns/linen.svg", import.meta.url).href;

const drawings = {
  "dune-plate": { radius: 40, x: 0, y: 0 },
  "estuary-bowl": { radius: 24, x: 0, y: 0 },
  "tide-mug": { radius: 14, x: 42, y: -34 },
};

/** The table from above: seats along both long sides, each laid with the given pieces. */
export const Table = ({ people, pieces }) => {
  const above = Math.ceil(people / 2);
  const seats = Array.from({ length: people }, (_, seat) => {
    const top = seat < above;
    const count = top ? above : people - above;
    const index = top ? seat : seat - above;
    return { x: 300 + (index - (count - 1) / 2) * 130, y: top ? 96 : 264, turn: top ? 180 : 0 };
  });

  return html`
    <svg class="planner-table" viewBox="0 0 600 360" role="img" aria-label=${`A table laid for ${people}`}>
      <defs>
        <pattern id="linen" width="60" height="60" patternUnits="userSpaceOnUse"><image href=${linen} width="60" height="60" /></pattern>
      </defs>
      <rect class="planner-wood" x="24" y="20" width="552" height="320" rx="30" />
      <rect x="24" y="150" width="552" height="60" fill="url(#linen)" />
      ${seats.map(seat => html`
        <g key=${`${seat.x},${seat.y}`} transform=${`translate(${seat.x} ${seat.y}) rotate(${seat.turn})`}>
          ${pieces.map(({ slug, glaze }) => {
            const { radius, x, y } = drawings[slug];
            return html`<g class=${`pot pot-${glaze}`} transform=${`translate(${x} ${y})`}>
              <circle class="pot-shadow" r=${radius + 1} cx=${seat.turn ? -2 : 2} cy=${seat.turn ? -3 : 3} />
              <circle class="pot-rim" r=${radius} /><circle class="pot-well" r=${radius * .8} />
            </g>`;
          })}
        </g>`)}
    </svg>`;
};
