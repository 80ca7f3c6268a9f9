import { createHash } from 'node:crypto';
import { readArchive } from '#core/record/bundle/archive.ts';
import { bundleNames } from '#core/record/bundle/bundle-manifest.ts';
import { verifyBundle } from '#core/record/bundle/verify-bundle.ts';
import { isSameItem, type Reference, type ReferenceSite } from '#core/record/reference-item.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { nodeChecks } from '../export/node-checks.ts';
import { LaboratoryProblem } from './laboratory-problem.ts';
import { referenceRunOf } from './reference-run.ts';

/** Largest bundle of another site that is taken in, in bytes. */
export const maximumSiteBundleBytes = 64 * 1024 * 1024;

/**
 * What another site found of a reference, out of its evidence bundle. The bundle must be whole; whose key signed it is kept with
 * the result, since another site is seldom among the keys of this bench. @throws LaboratoryProblem
 */
export async function siteResult(
  bytes: Uint8Array,
  site: string,
  { item }: Reference,
): Promise<ReferenceSite> {
  const answer = await verifyBundle(bytes, [], nodeChecks);
  const isWhole = answer.state === 'genuine' || answer.state === 'untrusted';
  const record = isWhole ? recordIn(bytes) : null;
  const run = record === null ? null : referenceRunOf(record);
  if (run === null || answer.keyId === null || answer.replacedBy !== null) {
    throw new LaboratoryProblem('SITE_BUNDLE_REFUSED');
  }
  // The vehicle travels under the plate of its place; exhaust, procedure and speed must be the same.
  const isOfItem = isSameItem({ ...run.item, vehicle: '' }, { ...item, vehicle: '' });
  if (!isOfItem) throw new LaboratoryProblem('REFERENCE_OTHER_ITEM');
  return {
    kind: 'add-site',
    site,
    levelDb: run.levelDb,
    expandedUncertaintyDb: run.expandedUncertaintyDb,
    testNumber: run.testNumber,
    testedAt: run.at,
    keyId: answer.keyId,
    bundleSha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

/** The record of a bundle whose files were found whole. */
function recordIn(bytes: Uint8Array): TestRecord | null {
  const entry = readArchive(bytes)?.entries.find(({ name }) => name === bundleNames.record);
  return entry === undefined ? null : (JSON.parse(new TextDecoder().decode(entry.bytes)) as TestRecord);
}
