import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ControlStanding } from '#core/procedure/control-standing.ts';
import { profileSchema } from '#core/procedure/profile.ts';
import { profileLibrary } from '#core/procedure/profile-library.ts';
import { writeTestFolder } from '#host/export/write-test-folder.ts';
import { judgeFolder } from '#host/judge/judge-folder.ts';
import {
  benchOnSimulatedSite,
  clickThrough,
  demoPreparation,
} from '../../support/bench-on-simulated-site.ts';

const outOfControl: ControlStanding = {
  calibration: null,
  references: [{ name: 'Golden', limits: { centreDb: 84, deviationDb: 0.2 }, newestDb: [84.1, 85] }],
};

/** Carries a test out by a profile that says this of control charts, on a bench whose charts stand so. */
async function carriedOut(outOfControlInvalidates: boolean | null) {
  const plain = profileLibrary.find(demoPreparation.profileId);
  const rule = { outOfControlInvalidates, confidence: 'L', clause: 'quality manual' };
  const profile = profileSchema.parse({
    ...plain,
    ...(outOfControlInvalidates !== null && { controlCharts: rule }),
  });
  const asked: string[] = [];
  const on = await benchOnSimulatedSite({
    profiles: { ...profileLibrary, find: () => profile },
    controlStanding: ({ instruments }) => {
      asked.push(instruments.meter?.serialNumber ?? '');
      return outOfControl;
    },
  });
  const { id } = on.bench.prepare(demoPreparation);
  await clickThrough(on);
  const record = on.bench.test(id);
  if (record === null) throw new Error('the test has no record');
  const folder = join(on.folder, 'exported');
  await writeTestFolder(record, folder, (sha256) => on.bench.waveformFile(sha256));
  return { record, asked, again: judgeFolder(folder, 'en') };
}

test('a test by a profile that demands control charts keeps how they stood, and is invalid wherever it is judged', async () => {
  const { record, asked, again } = await carriedOut(true);
  expect(asked).toEqual(['42']);
  expect(record.evidence.controlCharts).toEqual(outOfControl);
  expect(record.judgement.verdict).toBe('invalid');
  expect(record.judgement.reasons).toContainEqual(
    expect.objectContaining({ code: 'OUT_OF_CONTROL', effect: 'rejects', detail: 'Golden' }),
  );
  expect([again.verdict, again.rules]).toEqual(['invalid', record.judgement.rules]);
});

test('a test by any other profile asks for no chart and keeps nothing of them', async () => {
  const { record, asked } = await carriedOut(null);
  expect([asked, record.evidence.controlCharts]).toEqual([[], undefined]);
  expect(record.judgement.reasons.map(({ code }) => code)).not.toContain('OUT_OF_CONTROL');
});
