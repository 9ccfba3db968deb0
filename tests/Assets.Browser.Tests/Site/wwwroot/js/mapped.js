import { name } from "./lib/name.js";

window.mapped = name;
