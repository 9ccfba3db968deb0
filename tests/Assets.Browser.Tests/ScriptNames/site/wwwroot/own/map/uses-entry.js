import "./entry.js";
