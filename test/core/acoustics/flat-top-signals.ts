/** Firings 30 times a second, each a decaying burst of three lines; the highest sample is 0.5. */
export function engineSound(sampleRateHz: number, seconds: number): Float64Array {
  const samples = Float64Array.from({ length: Math.round(seconds * sampleRateHz) }, (_, index) => {
    const time = index / sampleRateHz;
    const since = time % (1 / 30);
    const strength = 1 + 0.05 * Math.sin(2 * Math.PI * 0.7 * time);
    const sound = Math.sin(2 * Math.PI * 120 * since) + 0.4 * Math.sin(2 * Math.PI * 310 * since);
    return strength * Math.exp(-40 * since) * sound + 0.02 * Math.sin(2 * Math.PI * 1733 * time);
  });
  const highest = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return samples.map((value) => (0.5 * value) / highest);
}

/** How often the sound before the converter is written for each sample of the recording. */
const FINENESS = 8;
const REACH_SAMPLES = 32;

/**
 * A sound that is cut before the converter, as the converter writes it: made at eight times the rate, passed through
 * `cut`, then through a steep linear-phase low pass at half the rate (a Kaiser-windowed sinc, 80 dB), which rings.
 */
export function throughConverter(
  sampleRateHz: number,
  seconds: number,
  sound: (timeSeconds: number) => number,
  cut: (value: number) => number,
): Float64Array {
  const count = Math.round(seconds * sampleRateHz);
  const reach = REACH_SAMPLES * FINENESS;
  const fine = Float64Array.from({ length: count * FINENESS + 2 * reach }, (_, index) =>
    cut(sound((index - reach) / (FINENESS * sampleRateHz))),
  );
  const taps = lowPass(reach);
  const written = new Float64Array(count);
  for (let index = 0; index < count; index += 1) {
    let sum = 0;
    for (let at = 0; at < taps.length; at += 1)
      sum += (taps[at] as number) * (fine[index * FINENESS + at] as number);
    written[index] = sum;
  }
  return written;
}

function lowPass(reach: number): Float64Array {
  const taps = Float64Array.from({ length: 2 * reach + 1 }, (_, at) => {
    const x = (at - reach) / FINENESS;
    const sinc = x === 0 ? 1 : Math.sin(Math.PI * 0.95 * x) / (Math.PI * 0.95 * x);
    return sinc * bessel(7.86 * Math.sqrt(Math.max(0, 1 - ((at - reach) / reach) ** 2)));
  });
  const sum = taps.reduce((total, tap) => total + tap, 0);
  return taps.map((tap) => tap / sum);
}

/** The modified Bessel function of order 0. */
function bessel(x: number): number {
  let term = 1;
  let sum = 1;
  for (let order = 1; order < 40; order += 1) {
    term *= (x / (2 * order)) ** 2;
    sum += term;
  }
  return sum;
}

/** The same engine at any time: firings 40 times a second, each of its own strength. */
export function engineAt(time: number): number {
  const firing = Math.floor(time * 40);
  const since = time - firing / 40;
  const strength = 1 + 0.2 * Math.sin(firing * firing * 1.7);
  const rise = 1 - Math.exp(-since / 0.0003);
  const sound = Math.sin(2 * Math.PI * 140 * since) + 0.5 * Math.sin(2 * Math.PI * 830 * since + 1);
  return strength * rise * Math.exp(-50 * since) * sound;
}
