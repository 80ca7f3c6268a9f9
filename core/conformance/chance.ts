/** Numbers from 0 to 1 in an order that one seed fixes for ever (the mulberry generator of 32 bits). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** White noise evenly spread between -amplitude and amplitude. */
export function evenNoise(seed: number, count: number, amplitude: number): Float64Array {
  const next = chance(seed);
  return Float64Array.from({ length: count }, () => amplitude * (2 * next() - 1));
}
