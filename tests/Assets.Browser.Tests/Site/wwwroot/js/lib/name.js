export const name = "world";
