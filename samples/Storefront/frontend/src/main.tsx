import { createRoot } from "react-dom/client";
import { Sizes } from "./Sizes";
import "./sizes.css";

// The page has a table of all sizes. Where scripts run, it becomes a picture of the pots that the visitor chooses.
const place = document.querySelector<HTMLElement>("#sizes");
if (place?.dataset.pots) createRoot(place).render(<Sizes pots={JSON.parse(place.dataset.pots)} />);
