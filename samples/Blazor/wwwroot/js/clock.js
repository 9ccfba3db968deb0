export const clock = () => `It is ${new Date().toLocaleTimeString("en-GB")}.`;
