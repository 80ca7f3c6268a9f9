import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { TestEvidence } from '#core/procedure/evidence.ts';
import { buildRecord } from '#core/record/build-record.ts';
import { patternWords } from '#core/words/diagnosis-pattern-words.ts';
import { noReferenceWords } from '#core/words/diagnosis-words.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { openWaveformFolder } from '#host/store/waveform-folder.ts';
import { obstacles } from '../obstacles.ts';
import { seedPeople, signInForPage } from '../people/seed-people.ts';
import { pascalPerFullScale, recordedSeries } from '../recorded-runs.ts';
import { buildEvidence } from '../test-record-builder.ts';
import { calibrationEvidence } from '../test-track-builder.ts';
import { serveBench } from './served-page.ts';
import { turnedTo, type Way } from './ways.ts';
import {
  askWhy,
  cancelAndBeginAgain,
  chooseRun,
  nameReference,
  openResult,
  printIndication,
  readAnswer,
  readNotEnough,
} from './why-loud.ts';

const short = { seconds: 4, heldRpm: 4000 } as const;
const healthy = [{ ...short, louderDb: -1, noisierDb: 0 }];
const burnt = [
  { ...short, louderDb: 0, noisierDb: 14 },
  { ...short, louderDb: 0.3, noisierDb: 14 },
];
const numbers = { healthy: '2026-0001', burnt: '2026-0002', silent: '2026-0003' };

/** A healthy exhaust, the same with its packing burnt out, and a test of which no sound was kept. */
function closeTests(dataFolder: string): void {
  const waves = openWaveformFolder(dataFolder);
  const store = openTestStore(dataFolder);
  const calibrationBefore = calibrationEvidence({ obtainedBy: 'waveform', pascalPerFullScale });
  const close = (name: string, at: number, changes: Partial<TestEvidence>): void => {
    const startedAt = `2026-11-2${at}T08:00:00+07:00`;
    const { id, number } = store.begin({ id: name, startedAt, opening: {} });
    const head = { id, number, outcome: 'closed', startedAt, closedAt: startedAt } as const;
    const evidence = buildEvidence({ mode: 'workshop', ...changes });
    const program = { name: 'Senyap', version: '0.1.0' };
    store.close(buildRecord({ ...head, program, evidence, spectra: [] }));
  };
  close('healthy', 1, { calibrationBefore, series: [recordedSeries(healthy, waves)] });
  close('burnt', 2, { calibrationBefore, series: [recordedSeries(burnt, waves)] });
  close('silent', 3, {});
  store.dispose();
}

async function fillBench(data: string): Promise<void> {
  closeTests(data);
  await seedPeople(data);
}

/** Keeps the page from hearing how the splitting stands until somebody has had the time to stop it. */
async function holdAnswers(page: Page): Promise<() => void> {
  let letGo = (): void => undefined;
  const isLet = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/api/tests/*/diagnosis', async (route) => {
    if (route.request().method() === 'GET') await isLet;
    await route.continue();
  });
  return letGo;
}

/**
 * Expects that one asks why a test is loud, stops that, begins it again, looks at another run and names a reference; and that
 * the other reads the comparison with it, prints it, and is told where there is not enough data.
 */
export async function expectLoudnessExplained(
  first: Way,
  second: Way,
  atEnd: (put: () => Promise<void>) => void,
): Promise<void> {
  const { seat } = await serveBench([], fillBench, atEnd);
  const asker = await seat(first, async (page) => await signInForPage(page, 'Ketut'));
  const { page } = asker;
  await openResult(asker, numbers.burnt);
  const letAnswersGo = await holdAnswers(page);
  await askWhy(asker);
  await cancelAndBeginAgain(asker);
  letAnswersGo();
  await readAnswer(asker);
  await chooseRun(asker, 2);
  await page.getByText(noReferenceWords.NONE_NAMED[first.language]).waitFor();
  expect(await obstacles(page)).toEqual([]);
  await openResult(asker, numbers.healthy);
  await askWhy(asker);
  await readAnswer(asker);
  await nameReference(asker, 'Knalpot baru');
  await page.getByText(noReferenceWords.IS_THE_REFERENCE[first.language]).waitFor();

  const reader = await turnedTo(page, second);
  await openResult(reader, numbers.burnt);
  await askWhy(reader);
  await readAnswer(reader);
  await page.getByRole('link', { name: new RegExp(numbers.healthy) }).waitFor();
  await page.getByText(patternWords.packing.name[second.language]).waitFor();
  expect((await printIndication(reader)).subarray(0, 5).toString()).toBe('%PDF-');
  expect(await obstacles(page)).toEqual([]);
  await openResult(reader, numbers.silent);
  await askWhy(reader);
  await readNotEnough(reader);
  expect(await obstacles(page)).toEqual([]);
}
