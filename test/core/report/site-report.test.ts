import { describe, expect, test } from 'vitest';
import { buildReport } from '#core/report/build-report.ts';
import type { TestEvidence } from '#core/procedure/evidence.ts';
import { siteChecksOf } from '#core/procedure/site-checks.ts';
import { buildEvidence, buildJudgedRecord, shippedProfile } from '../../support/test-record-builder.ts';

const good = buildEvidence();

function blocksOf(evidence: Partial<TestEvidence>, title: string) {
  const model = buildReport(buildJudgedRecord(buildEvidence(evidence)), 'en');
  return model.sections.find((section) => section.title === title)?.blocks ?? [];
}

/** All that a section says, as one text. */
function saidIn(evidence: Partial<TestEvidence>, title: string): string {
  return JSON.stringify(blocksOf(evidence, title));
}

function checkRows(evidence: Partial<TestEvidence>): readonly string[] {
  return blocksOf(evidence, 'Site and conditions').flatMap((block) =>
    block.kind === 'table'
      ? block.rows.map(({ cells }) =>
          cells.flatMap(({ text, detail }) => (detail === null ? [text] : [text, detail])).join(' | '),
        )
      : [],
  );
}

describe('the site check-list on paper', () => {
  test('is not there where it was not asked', () => {
    expect(checkRows({})).toEqual([]);
  });

  test('has each item with what is asked, its answer, clause and mark, and what is open', () => {
    const siteChecks = [
      { item: 'surface', answer: 'yes', remark: '' },
      { item: 'gear', answer: 'no', remark: 'first gear' },
      { item: 'air-conditioning', answer: 'not-applicable', remark: '' },
    ] as const;
    const rows = checkRows({ conditions: { ...good.conditions, siteChecks: [...siteChecks] } });
    expect(rows).toHaveLength(siteChecksOf(good).length);
    expect(rows).toContain(
      'Surface of the ground as asked for | concrete or dense asphalt, level and hard | yes | annex 3, paragraph 2 | K',
    );
    expect(rows).toContain(
      'Position of the gear | first gear | neutral, or P of an automatic gearbox | no | annex 3, paragraph 2 | C',
    );
    expect(rows).toContain('Air conditioner off | – | not applicable | annex 3, paragraph 2 | C');
    expect(rows).toContain('Parking brake on | – | not answered | annex 3, paragraph 2 | C');
    expect(rows).toContain(
      'The microphone wears its windscreen | good practice, not asked for by the procedure | not answered | – | –',
    );
  });
});

describe('the exhaust on paper', () => {
  test.each([
    ['fitted', 'A removable insert (dB killer) was fitted'],
    ['unknown', 'is not known'],
  ] as const)('with the insert %s says what that means for the result', (insert, said) => {
    expect(saidIn({ exhaust: { ...good.exhaust, insert } }, 'Item tested')).toContain(said);
  });

  test.each(['removed', 'permanent', 'none'] as const)('with the insert %s says nothing more', (insert) => {
    const blocks = blocksOf({ exhaust: { ...good.exhaust, insert } }, 'Item tested');
    expect(blocks.map(({ kind }) => kind)).toEqual(['facts']);
  });

  test('not in its loudest mode says that the loudest is to be tested', () => {
    const exhaust = { ...good.exhaust, insert: 'none', modes: 'other-tested', modeTested: 'Eco' } as const;
    const said = saidIn({ exhaust }, 'Item tested');
    expect(said).toContain('Eco');
    expect(said).toContain('not tested in its loudest mode');
  });

  test('says how far several outlets lie apart and how many were measured', () => {
    const exhaust = { ...good.exhaust, outlets: 2, outletSpacingM: 0.2, sameSilencer: true };
    expect(saidIn({ exhaust }, 'Item tested')).toContain(
      '{"label":"Outlets measured","value":"1","missing":false}',
    );
  });
});

describe('the instruments on paper', () => {
  type Sensor = NonNullable<TestEvidence['instruments']['speedSensor']>;
  const withSensor = (changes: Partial<Sensor>): Partial<TestEvidence> => {
    const { speedSensor } = good.instruments;
    if (speedSensor === null) throw new Error('the built evidence has a speed sensor');
    const sensor = { ...speedSensor, driver: 'generic-line', ...changes };
    return { instruments: { ...good.instruments, speedSensor: sensor } };
  };

  test('have the name in the language of the paper where only the driver gave one', () => {
    const name = 'Generic text line (Arduino, ESP32, pickup boards)';
    const record = buildJudgedRecord(buildEvidence(withSensor({ name })));
    expect(JSON.stringify(buildReport(record, 'id'))).toContain('Baris teks umum');
    expect(JSON.stringify(buildReport(record, 'en'))).toContain(name);
  });

  test('say how far the speed sensor may err', () => {
    expect(saidIn(withSensor({ accuracyPercent: 0.5 }), 'Instruments')).toContain('± 0.5 %');
  });
});

test('a target that a person declared stands on paper as declared', () => {
  const profile = shippedProfile('my-eq-1987-motorcycle');
  const said = saidIn({ profile, declaredTargetSpeedRpm: 3500 }, 'Procedure');
  expect(said).toContain('3,500 rpm (declared by the operator, not from the procedure)');
});
