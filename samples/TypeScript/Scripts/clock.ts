export const clock = (now: Date) => `It is ${now.toLocaleTimeString("en-GB")}.`;
