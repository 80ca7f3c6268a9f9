import { mkdirSync } from 'node:fs';
import type { TestEvidence } from '#core/procedure/evidence.ts';
import { buildRecord } from '#core/record/build-record.ts';
import { jobWishSchema } from '#core/record/job.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { coreHash } from '#host/core-hash.ts';
import { ReferenceBook } from '#host/diagnosis/reference-book.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import type { TestStore } from '#host/store/test-store.ts';
import { openWaveformFolder } from '#host/store/waveform-folder.ts';
import { benchOnSite, demoPreparation } from '../bench-on-site.ts';
import { evidence, limited, series } from '../judged-evidence.ts';
import { seedPeople } from '../people/seed-people.ts';
import { pascalPerFullScale, recordedSeries } from '../recorded-runs.ts';
import { amendTest } from '../tamper/sealed-bench.ts';
import { backgroundTrack, calibrationEvidence } from '../test-track-builder.ts';
import { buildSpectrum } from '../test-record-builder.ts';

/** Vehicles of a small town, as they come to a test site. */
const vehicles = [
  ['R 1234 AB', 'Honda', 'CB150R', 'Proliner', 'TR-1'],
  ['R 4821 KD', 'Yamaha', 'NMAX 155', 'R9', 'Misano'],
  ['AA 917 PL', 'Suzuki', 'Satria F150', 'Purbalingga Jaya', 'PJ-02'],
  ['R 77 ZZ', 'Kawasaki', 'KLX 150', 'Creampie', 'CP-3'],
  ['DD 3006 XQ', 'Honda', 'Vario 160', 'Standar', ''],
] as const;

const usual = evidence();
const sameModel = {
  vehicle: { ...usual.vehicle, plate: 'R 2608 LM', make: 'Honda', model: 'CB150R' },
  exhaust: { ...usual.exhaust, maker: 'Proliner', model: 'TR-1' },
};

interface ClosedTest {
  readonly id: string;
  readonly outcome?: TestRecord['outcome'];
  readonly changes?: Partial<TestEvidence>;
}

/** One closed test of each kind of ending. */
const closedTests: readonly ClosedTest[] = [
  { id: 'passed' },
  { id: 'failed', changes: { profile: limited(88), series: [series([91.4, 92.6, 93.3])] } },
  { id: 'invalid', changes: { backgroundAfter: backgroundTrack(88.9) } },
  { id: 'aborted', outcome: 'aborted', changes: { series: [series([91.4])] } },
  { id: 'workshop', changes: { mode: 'workshop' } },
  { id: 'to-amend' },
];

function closeTest(
  store: TestStore,
  { id, outcome = 'closed', changes }: ClosedTest,
  index: number,
): TestRecord {
  const [plate, make, model, maker, exhaust] = vehicles[index % vehicles.length] ?? vehicles[0];
  const startedAt = `2026-11-2${index}T0${index + 1}:12:00+07:00`;
  const begun = store.begin({ id, startedAt, opening: { plate } });
  const record = buildRecord({
    id,
    number: begun.number,
    outcome,
    startedAt,
    closedAt: startedAt.replace(':12:00', ':34:00'),
    program: { name: 'Senyap', version: '0.1.0' },
    evidence: {
      ...usual,
      vehicle: { ...usual.vehicle, plate, make, model },
      exhaust: { ...usual.exhaust, maker, model: exhaust },
      ...changes,
    },
    spectra: [{ ...buildSpectrum(), seriesIndex: 0 }],
  });
  store.close(record);
  return record;
}

/** Loudness of the runs of the test that was recorded, and of the reference of its model. */
const recordedPlans = {
  recorded: [0.4, 0, -0.3].map((louderDb) => ({ seconds: 6, heldRpm: 4000, louderDb, noisierDb: 12 })),
  reference: [{ seconds: 6, heldRpm: 4000, louderDb: -1, noisierDb: 0 }],
};

/** Two tests of the same model whose runs were recorded: one as it came, one whose sound is named as that of a healthy one. */
function closeRecordedTests(dataFolder: string, store: TestStore, index: number): void {
  const waveforms = openWaveformFolder(dataFolder);
  const calibrationBefore = calibrationEvidence({ obtainedBy: 'waveform', pascalPerFullScale });
  const close = (id: keyof typeof recordedPlans, at: number): TestRecord => {
    const series = recordedSeries(recordedPlans[id], waveforms);
    return closeTest(store, { id, changes: { ...sameModel, calibrationBefore, series: [series] } }, at);
  };
  const reference = close('reference', index);
  close('recorded', index + 1);
  new ReferenceBook(store).name(
    reference,
    { series: 0, run: 1 },
    { reason: 'Knalpot baru dari pabrik', by: 'Ketut', at: '2026-11-28T09:20:00+07:00' },
  );
}

function takeInJobs(store: TestStore): void {
  const at = '2026-11-27T08:20:00+07:00';
  for (const [index, [plate, make, model, maker, exhaust]] of vehicles.slice(0, 3).entries()) {
    store.jobs.add({
      id: `job-${index}`,
      at,
      by: 'Ketut',
      wish: jobWishSchema.parse({
        reference: `SPK-${index + 31}/XI/2026`,
        vehicle: { plate, make, model },
        exhaust: { maker, model: exhaust },
        clientName: 'Dinas Perhubungan Purbalingga',
        remark: index === 0 ? 'Mohon hasil sebelum Jumat.' : '',
      }),
    });
  }
  store.jobs.cancel('job-2', { at, by: 'Ketut', reason: 'kendaraan diambil pemilik' });
}

/** The zone that the filled bench stands in; it has to be served in the same. */
export const filledZone = 'Asia/Jakarta';

/** When a bench on a simulated site begins. */
const usualStart = Date.UTC(2026, 2, 9, 1, 0, 0);
const daySeconds = 24 * 3600;

/** A simulated test of today that a power cut ended in its second run: it can be gone on with. */
async function cutTest(dataFolder: string, store: TestStore, now: Date): Promise<string> {
  const daysLater = (now.getTime() - usualStart) / 1000 / daySeconds;
  const selfTest = { passed: true, checks: 1, coreHash: coreHash() };
  const { bench, measure, until } = await benchOnSite({ folder: dataFolder, store, daysLater, selfTest });
  const { id } = bench.prepare({ ...demoPreparation, mode: 'workshop' });
  for (let press = 0; press < 3; press += 1) await measure();
  bench.act('start');
  await until(() => bench.session()?.cue === 'HOLD');
  return id;
}

/** Tests of {@link fillWalkBench} by what became of them. */
export interface FilledBench {
  readonly cutTestId: string;
}

/** Fills a data folder as after some days of work: tests of every ending, one that was cut, an amendment, jobs, people. */
export async function fillWalkBench(dataFolder: string, now: Date): Promise<FilledBench> {
  mkdirSync(dataFolder, { recursive: true });
  await seedPeople(dataFolder);
  const store = openTestStore(dataFolder, { now: () => '2026-11-28T10:00:00+07:00' });
  for (const [index, one] of closedTests.entries()) closeTest(store, one, index);
  amendTest(store, 'to-amend', 'amending');
  closeRecordedTests(dataFolder, store, closedTests.length);
  takeInJobs(store);
  const cutTestId = await cutTest(dataFolder, store, now);
  store.dispose();
  return { cutTestId };
}
