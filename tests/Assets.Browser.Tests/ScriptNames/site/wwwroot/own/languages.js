export const languages = [];
