import "./view.js";
