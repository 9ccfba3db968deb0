export const pounds = amount => `£${Number.isInteger(amount) ? amount : amount.toFixed(2)}`;
