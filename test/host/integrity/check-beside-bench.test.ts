import { expect, onTestFinished, test } from 'vitest';
import { checkEvidence, findingsOf } from '#host/integrity/check-evidence.ts';
import { wholePlan } from '#host/integrity/check-plan.ts';
import { sourcesOfFolder } from '#host/integrity/sources-of-folder.ts';
import type { KeptEvidence } from '#host/store/kept-evidence.ts';
import { openRecordReader, openTestStore } from '#host/store/open-test-store.ts';
import { copiedBench } from '../../support/tamper/copied-bench.ts';
import { fillSealedBench } from '../../support/tamper/sealed-bench.ts';

const sealedBench = copiedBench(fillSealedBench);

/** A bench at work that changes a setting whenever another program has read a table of it, and what a check there finds. */
function findingsBesideBench(changed: (kept: KeptEvidence) => Partial<KeptEvidence> = () => ({})) {
  const folder = sealedBench();
  const store = openTestStore(folder, { now: () => '2026-11-24T08:00:00+07:00' });
  const reader = openRecordReader(folder);
  onTestFinished(() => {
    reader.dispose();
    store.dispose();
  });
  const kept = reader.kept();
  let changes = 0;
  const atWork = <T>(rows: T): T => {
    changes += 1;
    store.setSetting('lines', [{ role: 'meter', portPath: `/dev/ttyUSB${changes}` }]);
    return rows;
  };
  const busy: KeptEvidence = {
    ...kept,
    settings: () => atWork(kept.settings()),
    events: (after, upTo) => atWork(kept.events(after, upTo)),
    eventsOf: (kind, what) => atWork(kept.eventsOf(kind, what)),
    ...changed(kept),
  };
  const sources = sourcesOfFolder(folder, busy, store.key);
  const findings = findingsOf(checkEvidence(sources, wholePlan(kept.heads())));
  return { findings, changes };
}

test('a bench that changes settings while another program checks it is found as it was stored', () => {
  const { findings, changes } = findingsBesideBench();
  expect(findings).toEqual([]);
  expect(changes).toBeGreaterThan(10);
});

test('read a table at a time, the same bench would be taken for one that was tampered with', () => {
  const { findings } = findingsBesideBench(() => ({ atOneMoment: (step) => step() }));
  expect(findings.map(({ code }) => code)).toContain('SETTING_ALTERED');
});
