import { writeFileSync } from 'node:fs';
import { encodeWaveFile } from '#core/acoustics/wave-file/wave-encoder.ts';

/** One stage of a made recording: a tone of 1 kHz with this peak, up to this time. */
export interface SoundStage {
  readonly untilSeconds: number;
  readonly peak: number;
}

const toneHz = 1000;

/** Writes a mono WAV file (16 bits) of stages that follow each other, as a fake microphone plays it. */
export function writeStages(path: string, stages: readonly SoundStage[], sampleRateHz: number): void {
  const seconds = stages.at(-1)?.untilSeconds ?? 0;
  const samples = new Float32Array(Math.round(seconds * sampleRateHz));
  let stage = 0;
  for (let index = 0; index < samples.length; index += 1) {
    while (index / sampleRateHz >= (stages[stage]?.untilSeconds ?? seconds)) stage += 1;
    samples[index] = (stages[stage]?.peak ?? 0) * Math.sin((2 * Math.PI * toneHz * index) / sampleRateHz);
  }
  writeFileSync(path, encodeWaveFile(samples, sampleRateHz, 'integer16'));
}
