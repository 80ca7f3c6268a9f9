import { describe, expect, test } from 'vitest';
import { runToTell } from '#core/diagnosis/test-diagnosis.ts';
import { nothingToTell, sampleDiagnosis } from '../../support/sample-diagnosis.ts';

describe('the run to tell of', () => {
  test('is the wanted one', () => {
    expect(runToTell(sampleDiagnosis(), { series: 0, run: 3 })?.run).toBe(3);
  });

  test('is the first that forms the result and could be told, where none is wanted or the wanted one is not there', () => {
    expect(runToTell(sampleDiagnosis(), null)?.run).toBe(2);
    expect(runToTell(sampleDiagnosis(), { series: 4, run: 3 })?.run).toBe(2);
  });

  test('is the first where nothing could be told, and none without runs', () => {
    expect(runToTell(nothingToTell(['NO_WAVEFORM']), null)?.run).toBe(1);
    expect(runToTell(sampleDiagnosis({ runs: [] }), null)).toBeNull();
  });
});
