import { uniformNumbers } from '../core/acoustics/signals.ts';

/** Speed of the engine in the sound, four cylinders and four strokes. */
export const RUN_SPEED_RPM = 4000;

/** Sensitivity of the bench: pascal at full scale. */
export const PASCAL_PER_FULL_SCALE = 1;

/**
 * Seeded sound of a held engine in noise: harmonics of the cycle, strongest at the firing frequency, and noise that is
 * near to normal, a tenth of full scale in all.
 */
export function runSound(sampleRateHz: number, seconds: number, seed = 20_261_123): Float32Array {
  const next = uniformNumbers(seed);
  const cycleHz = RUN_SPEED_RPM / 120;
  const steps = Array.from({ length: 24 }, (_, line) => (2 * Math.PI * cycleHz * (line + 1)) / sampleRateHz);
  return Float32Array.from({ length: Math.round(seconds * sampleRateHz) }, (_, index) => {
    const noise = next() + next() + next() - 1.5;
    let tones = 0;
    for (const [line, step] of steps.entries())
      tones += lineAmplitude(line + 1) * Math.sin(step * index + line * line);
    return 0.1 * (0.5 * noise + tones);
  });
}

function lineAmplitude(line: number): number {
  return (line % 4 === 0 ? 0.6 : 0.12) / Math.sqrt(line);
}
