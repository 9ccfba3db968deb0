export const beside = "Still";
