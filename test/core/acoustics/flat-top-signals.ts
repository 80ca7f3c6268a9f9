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
