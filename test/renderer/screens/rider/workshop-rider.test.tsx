import { describe, expect, test } from 'vitest';
import type { RunFlaw } from '#core/workshop/workshop-run.ts';
import { LastRunRider, WorkshopRunRider } from '../../../../renderer/screens/rider/workshop-rider.tsx';
import { drawnPage } from '../../../support/drawn-page.tsx';
import { sampleRiderLastRun, sampleRiderRun, sampleRiderValues } from '../../../support/sample-rider.ts';

const inRun = (part: Parameters<typeof sampleRiderRun>[0]) =>
  drawnPage(<WorkshopRunRider run={sampleRiderRun(part)} values={sampleRiderValues} />, { language: 'id' })
    .text;

function after(flaws: readonly RunFlaw[], usableRuns: number): string {
  const state = flaws.length > 0 ? 'flawed' : 'again';
  const last = sampleRiderLastRun({ flaws, usableRuns });
  return drawnPage(<LastRunRider last={last} state={state} values={sampleRiderValues} />, { language: 'id' })
    .text;
}

describe('the rider display in a run of the workshop', () => {
  test('shows the cue with speed, window and level', () => {
    expect(inRun({})).toBe('TAHAN 4.012 rpm Tahan tetap di 4.000 rpm. 3.800 4.200 Meter bengkel 83,4 dB');
  });

  test('says that the speed is heard, not sensed', () => {
    const values = { ...sampleRiderValues, speedIsHeard: true };
    const { text } = drawnPage(<WorkshopRunRider run={sampleRiderRun()} values={values} />, {
      language: 'id',
    });
    expect(text).toContain('Putaran dari bunyi');
  });

  test('counts the seconds before the rider begins', () => {
    const text = inRun({ stage: 'countdown', cue: 'GET_READY', secondsLeft: 2.2 });
    expect(text).toMatch(/^SIAP 3 Tangan di gas/);
  });

  test('says by what to go where nothing tells the speed', () => {
    const text = inRun({ stage: 'raise', cue: 'RAISE', hearsSpeed: false, secondsLeft: 4 });
    expect(text).toMatch(/^NAIKKAN 4 Naikkan ke 4\.000 rpm menurut tachometer motor\./);
  });
});

describe('the rider display between two runs of the workshop', () => {
  test('says that the last one was taken, with its level', () => {
    const text = after([], 1);
    expect(text).toMatch(/^SEKALI LAGI 1 dari 3 uji\./);
    expect(text).toContain('Uji terakhir L AF max 84,3 dB');
  });

  test('says why the last one does not count, and no figure of it', () => {
    const text = after(['NOT_REACHED'], 1);
    expect(text).toMatch(/^ULANGI Putaran sasaran tidak tercapai dalam 20 detik\./);
    expect(text).not.toContain('84,3');
  });
});
