import { describe, expect, test } from 'vitest';
import { allowedSound, type SoundSituation } from '#core/procedure/sound-hazard.ts';

const run = (part: Partial<SoundSituation>): SoundSituation => ({
  phase: 'run',
  cue: 'HOLD',
  manner: 'hold',
  levelSource: 'meter-stream',
  ...part,
});

describe('a loudspeaker beside the motorcycle', () => {
  test.each([
    ['GET_READY', 'word'],
    ['RAISE', 'tone'],
    ['HOLD', 'nothing'],
    ['RELEASE', 'nothing'],
    ['WAIT', 'nothing'],
  ] as const)('at %s of a run may give: %s', (cue, allowed) => {
    expect(allowedSound('loudspeaker', run({ cue }))).toBe(allowed);
  });

  test.each(['idle', 'sweep', 'full-throttle'] as const)('is silent in a run of %s', (manner) => {
    for (const cue of ['GET_READY', 'RAISE', 'HOLD'] as const) {
      expect(allowedSound('loudspeaker', run({ cue, manner }))).toBe('nothing');
    }
  });

  test("is silent all through a run whose level the meter's own maximum register keeps", () => {
    for (const cue of ['GET_READY', 'RAISE'] as const) {
      expect(allowedSound('loudspeaker', run({ cue, levelSource: 'meter-maximum' }))).toBe('nothing');
    }
  });
});

describe.each(['loudspeaker', 'headphones'] as const)('%s', (output) => {
  test.each(['calibration-before', 'background-before', 'background-after', 'calibration-after'] as const)(
    'never sounds in %s',
    (phase) => {
      expect(allowedSound(output, run({ phase, cue: 'MEASURE' }))).toBe('nothing');
    },
  );

  test('may speak while nothing is measured', () => {
    expect(allowedSound(output, run({ phase: null, cue: 'REPEAT' }))).toBe('word');
  });
});

test('headphones may speak every cue of a run', () => {
  for (const cue of ['GET_READY', 'RAISE', 'HOLD', 'RELEASE', 'WAIT'] as const) {
    expect(allowedSound('headphones', run({ cue }))).toBe('word');
  }
});
