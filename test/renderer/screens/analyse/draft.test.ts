import { describe, expect, test } from 'vitest';
import type { ReceivedRecording } from '#host/http/contract.ts';
import { emptyDraft, requestOf, type AnalyseDraft } from '../../../../renderer/screens/analyse/draft.ts';

const recording: ReceivedRecording = {
  id: 'r',
  name: 'a.wav',
  byteLength: 1,
  sampleRateHz: 48_000,
  channelCount: 1,
  durationSeconds: 10,
  isUnfinished: false,
  declaredFullScale: null,
};
const calibrator = { ...recording, id: 'c' };
const both = { recording, calibrator };
const plain: AnalyseDraft = { ...emptyDraft, by: 'none' };

describe('the form of an analysis', () => {
  test('asks for the recording first, then for the calibrator: nobody is calibrated by default', () => {
    expect(requestOf(emptyDraft, { recording: null, calibrator: null })).toBe('recording');
    expect(requestOf(emptyDraft, { recording, calibrator: null })).toBe('calibrator');
  });

  test('makes a request with the usual calibrator as soon as both files are there', () => {
    expect(requestOf(emptyDraft, both)).toEqual({
      recordingId: 'r',
      channel: null,
      fromSeconds: null,
      toSeconds: null,
      sensitivity: {
        by: 'calibrator',
        recordingId: 'c',
        levelDb: 94,
        frequencyHz: 1000,
        freeFieldCorrectionDb: 0,
      },
      microphoneCorrection: null,
      speed: null,
      keep: true,
    });
  });

  test.each<[string, Partial<AnalyseDraft>]>([
    ['no level of the calibrator', { calibratorLevelDb: null }],
    ['a calibrator of 0 Hz', { calibratorFrequencyHz: 0 }],
    ['no level of full scale', { by: 'full-scale-level' }],
    ['no pascal', { by: 'pascal' }],
    ['zero pascal', { by: 'pascal', pascalPerFullScale: 0 }],
  ])('does not begin with %s', (_what, part) => {
    expect(requestOf({ ...emptyDraft, ...part }, both)).toBe('figures');
  });

  test.each<[string, Partial<AnalyseDraft>]>([
    ['ends before it begins', { fromSeconds: 5, toSeconds: 4 }],
    ['begins after the recording', { fromSeconds: 10 }],
    ['is empty', { fromSeconds: 2, toSeconds: 2 }],
  ])('does not begin where the interval %s', (_what, part) => {
    expect(requestOf({ ...plain, ...part }, both)).toBe('interval');
  });

  test('names the first of several channels where nobody chose one, as it shows', () => {
    const stereo = { ...recording, channelCount: 2 };
    expect(requestOf(plain, { recording: stereo, calibrator: null })).toMatchObject({ channel: 1 });
    expect(requestOf({ ...plain, channel: 2 }, { recording: stereo, calibrator: null })).toMatchObject({
      channel: 2,
    });
  });
});
