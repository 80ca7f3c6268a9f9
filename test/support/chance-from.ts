/** Whole numbers by chance, always the same for the same seed (Park and Miller's generator). */
export function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state;
  };
}
