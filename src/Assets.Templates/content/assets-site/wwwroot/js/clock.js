export const clock = now => `It is ${now.toLocaleTimeString()}.`;
