import type { TestSummary } from '#host/http/contract.ts';

/** Letters and digits only, so that `R 1234 XX` is found by `r1234xx`. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/gu, '');
}

/** The tests whose plate, number, vehicle or exhaust contains the wanted text; all of them without one. */
export function filterTests(tests: readonly TestSummary[], wanted: string): readonly TestSummary[] {
  const text = plain(wanted);
  if (text === '') return tests;
  return tests.filter(({ plate, number, vehicle, exhaust }) =>
    [plate, number, vehicle, exhaust].some((field) => plain(field).includes(text)),
  );
}
