import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests that wait for rides or calculate for a long time, the longest first. */
const longest = [
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
  const place = longest.findIndex((part) => moduleId.includes(part));
  return place === -1 ? longest.length : place;
}
