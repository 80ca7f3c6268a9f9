import { expect, test } from 'vitest';
import { doorWords } from '#core/words/door.ts';
import { printPaper } from '#host/report/print-report.ts';
import { fakeBench } from '../../support/fake-bench.ts';
import { knock, openDoor } from '../../support/open-door.ts';
import { buildTestRecord } from '../../support/test-record-builder.ts';

function doorTo(record: ReturnType<typeof buildTestRecord>) {
  return openDoor({
    bench: { ...fakeBench(), test: () => record },
    printReport: async (one, language, kind = 'report') => await printPaper(kind, one, language),
  });
}

test('the door hands out the paper that was asked for, under a name of its own', async () => {
  const answer = await doorTo(buildTestRecord()).fetch(knock('/api/tests/x/report.pdf?paper=certificate'));
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-disposition')).toContain('Senyap-2026-0147-certificate.pdf');
  expect((await answer.text()).slice(0, 5)).toBe('%PDF-');
});

test.each([
  ['certificate', { simulated: true }, 'PAPER_NOT_OF_SIMULATION'],
  ['certificate', { mode: 'workshop' }, 'PAPER_NOT_OF_WORKSHOP'],
  ['slip', {}, 'PAPER_ONLY_OF_WORKSHOP'],
  ['rejection', {}, 'PAPER_ONLY_OF_REJECTED'],
  ['label', {}, 'LABEL_NEEDS_KEY'],
] as const)(
  'the door refuses the paper %s of %j and says why in both languages',
  async (paper, evidence, code) => {
    const door = doorTo(buildTestRecord({ evidence }));
    const answer = await door.fetch(knock(`/api/tests/x/report.pdf?paper=${paper}`));
    expect([answer.status, await answer.json()]).toEqual([
      409,
      { error: expect.objectContaining({ code, message: doorWords[code] }) },
    ]);
  },
);

test('the door knows no other paper', async () => {
  expect((await doorTo(buildTestRecord()).fetch(knock('/api/tests/x/report.pdf?paper=permit'))).status).toBe(
    400,
  );
});
