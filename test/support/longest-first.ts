import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Folders of tests that ride a whole test, and so wait for minutes, the longest first. */
const ridingFirst = [
  '/end-to-end/whole-test/',
  '/end-to-end/technician',
  '/end-to-end/instruments-page',
  '/end-to-end/conformance',
];

/** Begins with the tests that take longest, so that none of them runs alone at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = ridingFirst.findIndex((part) => moduleId.includes(part));
  return place === -1 ? ridingFirst.length : place;
}
