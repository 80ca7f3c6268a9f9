import { buildRecord } from '#core/record/build-record.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { buildEvidence } from './test-record-builder.ts';

/** What one test differs in from the next. */
export interface OfficialTest {
  readonly plate: string;
  readonly exhaustMaker: string;
  readonly outcome: TestRecord['outcome'];
}

/** Closes official tests with real instruments in a data folder, judged as any other. */
export function closeOfficialTests(dataFolder: string, tests: readonly OfficialTest[]): void {
  const store = openTestStore(dataFolder, { now: () => '2026-11-24T09:00:00+07:00' });
  for (const [index, { plate, exhaustMaker, outcome }] of tests.entries()) {
    const startedAt = `2026-11-${String(10 + index)}T08:00:00+07:00`;
    const { id, number } = store.begin({ id: `official-${index}`, startedAt, opening: {} });
    const { vehicle, exhaust, ...others } = buildEvidence();
    const evidence = {
      ...others,
      vehicle: { ...vehicle, plate },
      exhaust: { ...exhaust, maker: exhaustMaker },
      order: {
        clientName: `Bengkel ${exhaustMaker}`,
        clientAddress: '',
        receivedOn: null,
        deviations: '',
        authorisedBy: '',
      },
    };
    const program = { name: 'Senyap', version: '0.1.0' };
    const closedAt = startedAt.replace('08:00', '08:20');
    store.close(buildRecord({ id, number, outcome, startedAt, closedAt, program, evidence, spectra: [] }));
  }
  store.dispose();
}
