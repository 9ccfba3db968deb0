import { greet } from "greet";
import { name } from "./lib/name.js";

window.greeting = greet(name);
