import type { Pot } from "./pot";
import hand from "./hand.svg";
import "./shelf.css";

// A hand is 18 cm high; everything on the shelf has its scale.
const Hand = { height: 18, width: 9.5 };

const style = (variables: Record<string, number>) => variables as React.CSSProperties;

/** Pots side by side, drawn to scale beside a hand. */
const Shelf = ({ pots }: { pots: Pot[] }) => (
  <figure className="shelf" aria-label="The pots beside a hand, all to the same scale">
    <ul style={style({ "--pieces": pots.length + 1, "--sum": pots.reduce((sum, pot) => sum + pot.width, Hand.width) })}>
      <li style={style({ "--height": Hand.height, "--width": Hand.width })}>
        <img src={hand} alt="" width="95" height="180" />
        <p>A hand<span>{Hand.height} cm</span></p>
      </li>
      {pots.map(pot => (
        <li key={pot.slug} style={style({ "--height": pot.height, "--width": pot.width })}>
          <i className={`shelf-pot shelf-${pot.slug} shelf-${pot.glaze}`} />
          <p>{pot.name}<span>{pot.height} × {pot.width} cm</span></p>
        </li>
      ))}
    </ul>
  </figure>
);

export default Shelf;
