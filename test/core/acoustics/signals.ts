/** Uniform noise from -1 to 1 (mulberry32), the same samples as in fixtures/acoustics. */
export function uniformNoise(seed: number, count: number): Float64Array {
  const next = uniformNumbers(seed);
  return Float64Array.from({ length: count }, () => next() * 2 - 1);
}

/** Seeded numbers from 0 to 1. */
export function uniformNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t ^ (t + Math.imul(t ^ (t >>> 7), t | 61))) >>> 0;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A sine of a peak amplitude; phase in radians. */
export function sine(
  sampleRateHz: number,
  seconds: number,
  frequencyHz: number,
  amplitude = 1,
  phase = 0,
): Float64Array {
  const step = (2 * Math.PI * frequencyHz) / sampleRateHz;
  return Float64Array.from(
    { length: Math.round(seconds * sampleRateHz) },
    (_, index) => amplitude * Math.sin(step * index + phase),
  );
}

/** A burst of a sine that begins at a positive-going zero; silence around it. */
export function burst(
  sampleRateHz: number,
  seconds: number,
  frequencyHz: number,
  startSeconds: number,
  burstSeconds: number,
  amplitude = 1,
): Float64Array {
  return Float64Array.from({ length: Math.round(seconds * sampleRateHz) }, (_, index) => {
    const time = index / sampleRateHz - startSeconds;
    const isOn = time >= -1e-9 && time < burstSeconds - 1e-9;
    return isOn ? amplitude * Math.sin(2 * Math.PI * frequencyHz * time) : 0;
  });
}

/** Pushes samples in pieces of random sizes, from 1 to 3000. */
export function pushInRandomPieces(
  target: { push(samples: Float64Array): void },
  samples: Float64Array,
  seed: number,
): void {
  const next = uniformNumbers(seed);
  for (let start = 0; start < samples.length;) {
    const end = Math.min(samples.length, start + 1 + Math.floor(next() * 3000));
    target.push(samples.subarray(start, end));
    start = end;
  }
}
