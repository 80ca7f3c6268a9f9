/** A seeded source of chance: the same seed gives the same numbers on every machine. */
export interface Random {
  /** Evenly spread, from 0 (inclusive) to 1 (exclusive). */
  uniform(): number;
  /** Normally spread with mean 0 and standard deviation 1. */
  normal(): number;
}

/** Mixes 32 bits so that neighbouring inputs give unrelated outputs. */
export function mix32(value: number): number {
  let bits = Math.imul(value ^ (value >>> 16), 0x21f0aaad);
  bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
  return (bits ^ (bits >>> 15)) >>> 0;
}

/** Makes a source of chance from a whole-number seed. */
export function createRandom(seed: number): Random {
  let counter = mix32(seed | 0);
  const uniform = (): number => {
    counter = (counter + 0x9e3779b9) >>> 0;
    return mix32(counter) / 4_294_967_296;
  };
  const normal = (): number => {
    // Box and Muller; 1 - uniform() is never zero.
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    return radius * Math.cos(2 * Math.PI * uniform());
  };
  return { uniform, normal };
}
