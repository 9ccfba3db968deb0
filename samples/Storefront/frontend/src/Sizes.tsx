import { lazy, Suspense, useState } from "react";
import type { Pot } from "./pot";

// The drawing is fetched when a visitor asks for it.
const Shelf = lazy(() => import("./Shelf"));

export const Sizes = ({ pots }: { pots: Pot[] }) => {
  const [chosen, setChosen] = useState<string[]>([]);
  const [isOpen, setOpen] = useState(false);
  const onShelf = isOpen && chosen.length === 0 ? pots : pots.filter(pot => chosen.includes(pot.slug));
  const toggle = (slug: string) =>
    setChosen(chosen.includes(slug) ? chosen.filter(other => other !== slug) : [...chosen, slug]);

  return (
    <div className="sizes">
      <fieldset className="sizes-pots">
        <legend className="visually-hidden">Pots to compare</legend>
        {pots.map(pot => (
          <label className="chip" key={pot.slug}>
            <input type="checkbox" checked={chosen.includes(pot.slug)} onChange={() => toggle(pot.slug)} />
            <span>{pot.name}</span>
          </label>
        ))}
      </fieldset>
      {isOpen ? (
        <Suspense fallback={<p className="sizes-wait">Clearing a shelf…</p>}>
          <Shelf pots={onShelf} />
        </Suspense>
      ) : (
        <button className="button" type="button" onClick={() => setOpen(true)}>Put them on a shelf</button>
      )}
    </div>
  );
};
