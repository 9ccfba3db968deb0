import "./site.css";
import logo from "./logo.svg";
import { text } from "./text.js";

const show = (current) => {
  document.getElementById("text").textContent = current;
};
show(text);
document.getElementById("logo").src = logo;
import.meta.hot?.accept("./text.js", (changed) => show(changed.text));
