/** What the page says of a pot, in centimetres. */
export interface Pot {
  slug: string;
  name: string;
  glaze: string;
  height: number;
  width: number;
}
