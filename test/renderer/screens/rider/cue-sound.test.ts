import { describe, expect, test } from 'vitest';
import { soundOfCue } from '../../../../renderer/screens/rider/cue-sound.ts';
import { soundChoiceOf, usualSound } from '../../../../renderer/screens/rider/sound-choice.ts';

const run = { phase: 'run', manner: 'hold', levelSource: 'meter-stream' } as const;
const headphones = { ...usualSound, output: 'headphones' } as const;

describe('what a rider hears', () => {
  test('without having declared headphones is nothing from the hold to the end of the run', () => {
    for (const cue of ['HOLD', 'RELEASE', 'WAIT'] as const) {
      expect(soundOfCue(usualSound, { ...run, cue }, 'id')).toBeNull();
    }
    expect(soundOfCue(usualSound, { ...run, cue: 'GET_READY' }, 'id')).toBe('id/get-ready.wav');
    expect(soundOfCue(usualSound, { ...run, cue: 'RAISE' }, 'id')).toBe('tone-raise.wav');
    expect(soundOfCue(usualSound, { ...run, phase: null, cue: 'REPEAT' }, 'en')).toBe('en/repeat.wav');
  });

  test('through headphones is every cue of the run, as words or as tones', () => {
    expect(soundOfCue(headphones, { ...run, cue: 'RELEASE' }, 'id')).toBe('id/release.wav');
    const tones = { ...headphones, mode: 'tones' } as const;
    expect(soundOfCue(tones, { ...run, cue: 'RELEASE' }, 'id')).toBe('tone-release.wav');
    expect(soundOfCue({ ...headphones, mode: 'silent' }, { ...run, cue: 'HOLD' }, 'id')).toBeNull();
  });

  test('is never anything while a check is measured, nor without a test', () => {
    const check = { ...run, phase: 'calibration-before', cue: 'MEASURE' } as const;
    expect(soundOfCue(headphones, check, 'id')).toBeNull();
    expect(soundOfCue(headphones, null, 'id')).toBeNull();
  });
});

describe('the choice that a device has kept', () => {
  test('is taken where it is understood, and is the careful one everywhere else', () => {
    const kept = { mode: 'tones', output: 'headphones', volume: 0.2 };
    expect(soundChoiceOf(kept)).toEqual(kept);
    expect(soundChoiceOf({ mode: 'loud', output: 'horn', volume: 7 })).toEqual(usualSound);
    expect(soundChoiceOf(null)).toEqual(usualSound);
    expect(usualSound.output).toBe('loudspeaker');
  });
});
