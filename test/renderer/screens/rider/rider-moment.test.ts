import { describe, expect, test } from 'vitest';
import { riderTest } from '#host/http/rider-view.ts';
import { soundOfCue } from '../../../../renderer/screens/rider/cue-sound.ts';
import { cueOfMoment, momentOf, situationOf } from '../../../../renderer/screens/rider/rider-moment.ts';
import { usualSound } from '../../../../renderer/screens/rider/sound-choice.ts';
import { sampleLiveTest } from '../../../support/sample-live-test.ts';
import { sampleRiderLastRun, sampleRiderRun } from '../../../support/sample-rider.ts';

const headphones = { ...usualSound, output: 'headphones' } as const;
const run = sampleRiderRun();
const last = sampleRiderLastRun();
const showing = (workshop: Parameters<typeof momentOf>[0]['workshop']) => momentOf({ test: null, workshop });

describe('what the rider is shown', () => {
  test('is the running test, whatever goes on in the workshop', () => {
    const live = riderTest(sampleLiveTest());
    expect(momentOf({ test: live, workshop: { run, last } })).toEqual({ kind: 'test', test: live });
  });

  test('is the run of the workshop before what became of the one before it', () => {
    expect(showing({ run, last })).toEqual({ kind: 'run', run });
    expect(showing({ run: null, last })).toEqual({ kind: 'between', last, state: 'again' });
    expect(showing({ run: null, last: null })).toEqual({ kind: 'nothing' });
    expect(showing(null)).toEqual({ kind: 'nothing' });
  });

  test('has the colour of what there is to do', () => {
    expect(cueOfMoment(showing({ run, last }))).toBe('HOLD');
    const flawed = sampleRiderLastRun({ flaws: ['OVERLOAD'] });
    expect(cueOfMoment(showing({ run: null, last: flawed }))).toBe('REPEAT');
    expect(cueOfMoment(showing({ run: null, last: sampleRiderLastRun({ usableRuns: 3 }) }))).toBe('MEASURE');
    expect(cueOfMoment(showing(null))).toBeNull();
  });
});

describe('what the rider of the workshop hears', () => {
  const heard = (workshop: Parameters<typeof momentOf>[0]['workshop'], choice = usualSound) =>
    soundOfCue(choice, situationOf(showing(workshop)), 'id');

  test('from a loudspeaker is nothing that could be measured', () => {
    const cues = ['GET_READY', 'RAISE', 'HOLD', 'RELEASE', 'WAIT'] as const;
    expect(cues.map((cue) => heard({ run: sampleRiderRun({ cue }), last }))).toEqual([
      'id/get-ready.wav',
      'tone-raise.wav',
      null,
      null,
      null,
    ]);
    const kept = sampleRiderRun({ cue: 'RAISE', levelSource: 'meter-maximum' });
    expect(heard({ run: kept, last })).toBeNull();
  });

  test('through headphones is every word of the run', () => {
    expect(heard({ run, last }, headphones)).toBe('id/hold.wav');
    expect(heard({ run: sampleRiderRun({ cue: 'RELEASE' }), last }, headphones)).toBe('id/release.wav');
  });

  test('after a run is whether it was taken, in the word that the screen shows', () => {
    expect(heard({ run: null, last })).toBe('id/once-more.wav');
    expect(heard({ run: null, last: sampleRiderLastRun({ usableRuns: 3 }) })).toBe('id/enough.wav');
    expect(heard({ run: null, last: sampleRiderLastRun({ flaws: ['NOT_REACHED'] }) })).toBe('id/repeat.wav');
    expect(heard({ run: null, last }, { ...usualSound, mode: 'tones' })).toBe('tone-other.wav');
  });
});
