import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildReport } from '#core/report/build-report.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { writeTestFolder } from '#host/export/write-test-folder.ts';
import { judgeFolder } from '#host/judge/judge-folder.ts';
import type { PrepareTest } from '#host/http/contract.ts';
import {
  benchOnSimulatedSite,
  clickThrough,
  demoPreparation,
} from '../../support/bench-on-simulated-site.ts';

const bySensor: PrepareTest = { ...demoPreparation, mode: 'workshop', levelSource: 'waveform' };
const bySound: PrepareTest = { ...bySensor, speedSource: 'sound' };

async function carriedOut(preparation: PrepareTest) {
  const on = await benchOnSimulatedSite({ withMicrophone: true });
  const { id } = on.bench.prepare(preparation);
  await clickThrough(on);
  const record = on.bench.test(id);
  if (record === null) throw new Error('the test has no record');
  const folder = join(on.folder, 'exported');
  await writeTestFolder(record, folder, (sha256) => on.bench.waveformFile(sha256));
  return { record, again: judgeFolder(folder, 'en') };
}

function reportText(record: TestRecord, language: 'id' | 'en'): string {
  return JSON.stringify(buildReport(record, language));
}

describe('a workshop test whose speed is heard', () => {
  test('reaches the verdict and the levels of the same test with the sensor', async () => {
    const { record: sensed } = await carriedOut(bySensor);
    const { record: heard, again } = await carriedOut(bySound);
    expect(again.verdict).toBe(heard.judgement.verdict);
    expect(again.rules).toEqual(heard.judgement.rules);
    expect(heard.judgement.verdict).toBe(sensed.judgement.verdict);
    const maxima = (record: typeof heard) =>
      record.judgement.series[0]?.runs.map(({ LAFmaxDb }) => LAFmaxDb ?? 0);
    expect(maxima(heard)).toHaveLength(3);
    for (const [index, LAFmaxDb] of (maxima(heard) ?? []).entries())
      expect(Math.abs(LAFmaxDb - (maxima(sensed)?.[index] ?? 0))).toBeLessThan(0.1);
    for (const run of heard.evidence.series[0]?.runs ?? []) {
      expect(run.speed?.obtainedBy).toBe('sound');
      expect(run.speedFromSound).toBeNull();
    }
    expect(heard.evidence.instruments.speedSensor).toBeNull();
    expect(reportText(heard, 'en')).toContain('heard from the sound (workshop)');
    expect(reportText(sensed, 'en')).not.toContain('heard from the sound');
    expect(sensed.evidence.series[0]?.runs[0]?.speed?.obtainedBy).toBeUndefined();
  }, 240_000);

  test('has a run rejected whose sound loses the speed', async () => {
    const on = await benchOnSimulatedSite({ withMicrophone: true });
    const { id } = on.bench.prepare(bySound);
    await on.measure();
    await on.measure();
    on.bench.act('start');
    await on.until(() => on.bench.session()?.cue === 'HOLD');
    on.site.field.setBackgroundLevelDb(110);
    await on.until(() => on.bench.session()?.phase === null);
    await on.pass(2);
    const run = on.bench.session()?.runs[0]?.judgement;
    expect(run?.valid).toBe(false);
    expect(run?.reasons.map(({ code }) => code)).toContain('RPM_SIGNAL_LOST');
    expect(on.bench.test(id)).toBeNull();
  }, 240_000);

  test.each([
    ['in site mode', { ...bySound, mode: 'site' as const }, true, 'SPEED_FROM_SOUND_ONLY_IN_WORKSHOP'],
    [
      'of an unknown engine',
      { ...bySound, vehicle: { ...bySound.vehicle, cylinders: null } },
      true,
      'SPEED_FROM_SOUND_NEEDS_ENGINE',
    ],
    ['without a microphone', bySound, false, 'SPEED_FROM_SOUND_NEEDS_WAVEFORM'],
  ])('is refused %s', async (_, preparation, withMicrophone, code) => {
    const { bench } = await benchOnSimulatedSite({ withMicrophone });
    expect(() => bench.prepare(preparation)).toThrow(expect.objectContaining({ code }));
    expect(bench.session()).toBeNull();
  });
});

describe('the sound beside the sensor', () => {
  test('shows the speed that is heard', async () => {
    const on = await benchOnSimulatedSite({ withMicrophone: true });
    on.bench.prepare(demoPreparation);
    on.site.rider.idle();
    await on.pass(4);
    const { speedFromSoundRpm, speedRpm, speedSensor } = on.bench.values();
    expect(speedFromSoundRpm).toMatchObject({ state: 'value' });
    const values = [speedFromSoundRpm, speedRpm].map((one) => (one.state === 'value' ? one.value : 0));
    expect(Math.abs((values[0] ?? 0) / (values[1] ?? 1) - 1)).toBeLessThan(0.03);
    expect(speedSensor.message).toBeNull();
  });

  test('gives a word where the two differ for more than a second', async () => {
    const on = await benchOnSimulatedSite({ withMicrophone: true });
    // Declared as one that fires at every turn: the sound then means half the speed.
    on.bench.prepare({ ...demoPreparation, vehicle: { ...demoPreparation.vehicle, strokes: 2 } });
    on.site.rider.idle();
    on.site.field.motorcycle.openThrottle(4000);
    await on.pass(6);
    expect(on.bench.values().speedSensor.message).toMatchObject({ en: expect.stringMatching(/differs/) });
  });
});
