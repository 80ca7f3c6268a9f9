import { expect } from 'vitest';
import { buildRecord } from '#core/record/build-record.ts';
import type { RunEvidence } from '#core/procedure/evidence.ts';
import { ReferenceDesk } from '#host/laboratory/reference-desk.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { obstacles } from '../obstacles.ts';
import { seedPeople, signInForPage } from '../people/seed-people.ts';
import { buildEvidence } from '../test-record-builder.ts';
import {
  addRunOutOfControl,
  enterJob,
  findCustomer,
  lookForHints,
  openApprovals,
  openValidation,
  readWarning,
  releaseOldest,
} from './laboratory.ts';
import { serveBench } from './served-page.ts';
import { turnedTo, type Way } from './ways.ts';

const manager = 'Ketut';
const reference = 'Knalpot emas';

function louder(run: RunEvidence, higherDb: number): RunEvidence {
  if (run.level === null) return run;
  const samples = run.level.samples.map(({ levelDb, ...sample }) =>
    Object.assign(sample, { levelDb: levelDb === null ? null : levelDb + higherDb }),
  );
  return { ...run, level: { ...run.level, samples } };
}

/** Official tests of one exhaust, the last of them louder than the others; the first eight are runs of a reference. */
function closeOfficialTests(dataFolder: string): void {
  const store = openTestStore(dataFolder);
  const plain = buildEvidence();
  for (const [at, higherDb] of [0, 0.2, 0, 0.2, 0, 0.2, 0, 0.2, 1.4].entries()) {
    const startedAt = `2026-11-${String(10 + at)}T08:00:00+07:00`;
    const { id, number } = store.begin({ id: `run-${at}`, startedAt, opening: {} });
    const series = plain.series.map(({ runs, ...one }) =>
      Object.assign(one, { runs: runs.map((run) => louder(run, higherDb)) }),
    );
    const conditions = { ...plain.conditions, operator: 'Sari' };
    const evidence = { ...plain, series, conditions };
    const head = { id, number, outcome: 'closed', startedAt, closedAt: startedAt } as const;
    store.close(
      buildRecord({ ...head, program: { name: 'Senyap', version: '0.1.0' }, evidence, spectra: [] }),
    );
  }
  const by = { by: 'Ketut', why: 'monthly check' };
  const desk = new ReferenceDesk({ store, now: () => '2026-11-20T08:00:00+07:00', createId: () => 'golden' });
  desk.name('run-0', reference, by);
  for (let at = 1; at < 8; at += 1) desk.step('golden', { kind: 'add-run', testId: `run-${at}` }, by);
  store.dispose();
}

async function fillLaboratoryBench(data: string): Promise<void> {
  closeOfficialTests(data);
  await seedPeople(data);
}

/** What stands on the validation sheet about the charts. */
const demandOfCharts = {
  id: 'Peta kendali nada periksa dan knalpot acuan',
  en: 'Control charts of the check tone and of a reference',
} as const;

/** Expects that a laboratory takes a job in and releases a result in one way, and watches its bench in the other. */
export async function expectLaboratoryServed(
  first: Way,
  second: Way,
  atEnd: (put: () => Promise<void>) => void,
): Promise<void> {
  const { seat } = await serveBench([], fillLaboratoryBench, atEnd);
  const clerk = await seat(first, async (page) => await signInForPage(page, manager));
  const { page } = clerk;
  await enterJob(clerk, { plate: 'R 77 LAB', client: 'Bengkel Senyap Jaya' });
  await findCustomer(clerk, 'Bengkel Senyap Jaya', 'R 77 LAB');
  await openApprovals(clerk, 9);
  expect(await obstacles(page)).toEqual([]);
  await releaseOldest(clerk, manager);
  await openApprovals(clerk, 8);

  const watcher = await turnedTo(page, second);
  await addRunOutOfControl(watcher, '2026-0009');
  expect(await obstacles(page)).toEqual([]);
  await readWarning(watcher, reference);
  const sheet = await openValidation(watcher);
  await page.getByText(demandOfCharts[second.language]).waitFor();
  expect(await obstacles(page)).toEqual([]);
  expect(sheet.subarray(0, 5).toString()).toBe('%PDF-');
  await lookForHints(watcher, 9);
  expect(await obstacles(page)).toEqual([]);
}
