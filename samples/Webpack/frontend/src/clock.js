import "./clock.css";

export const clock = now => `It is ${now.toLocaleTimeString("en-GB")}.`;
