import { TIME_CONSTANT_SECONDS } from '#core/standards/iec-61672-1-2013.ts';
import { createBandNumerator } from './band-numerator.ts';
import type { BankPlan, ThirdOctaveBank } from './bank-plan.ts';
import { createHalfBandDecimator } from './half-band-decimator.ts';
import { MOST_SAMPLES_PER_PIECE } from './signal-front-end.ts';
import { createThirdOctaveChannel } from './third-octave-channel.ts';

/** A bank in plain TypeScript: the reference that the compiled one is held to, and its stand-in. */
export function createPlainBank(plan: BankPlan): ThirdOctaveBank {
  const stages = plan.map(createStage);
  const channels = stages.flatMap((stage) => stage.channels).sort((a, b) => a.band.index - b.band.index);
  return {
    process(samples, count, isCounted) {
      let input = samples;
      let length = count;
      for (const stage of stages) {
        if (stage.decimator !== null) {
          length = stage.decimator.process(input, length, stage.buffer);
          input = stage.buffer;
        }
        stage.numerator.process(input, length, stage.differences);
        for (const channel of stage.channels) channel.process(stage.differences, length, isCounted);
      }
    },
    read: () => channels.map((channel) => channel.read()),
  };
}

function createStage({ rateHz, filters }: BankPlan[number], depth: number) {
  const mostSamples = Math.ceil(MOST_SAMPLES_PER_PIECE / 2 ** depth) + 1;
  return {
    decimator: depth === 0 ? null : createHalfBandDecimator(2 * mostSamples),
    buffer: new Float64Array(mostSamples),
    numerator: createBandNumerator(mostSamples),
    /** What the numerator makes of the stage's samples. */
    differences: new Float64Array(mostSamples),
    channels: filters.map(({ band, design }) =>
      createThirdOctaveChannel(band, design, rateHz, TIME_CONSTANT_SECONDS.F),
    ),
  };
}
