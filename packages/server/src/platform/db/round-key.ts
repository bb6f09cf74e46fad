/** The key that everything in a round begins with. */
export interface RoundKey {
  top_unit_id: string;
  round_id: string;
}
