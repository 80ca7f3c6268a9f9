import type { ArchiveEntry } from './archive.ts';
import { hexOf } from './base64url.ts';
import type { BundleChecks } from './bundle-checks.ts';
import { type BundleFinding, findingOf } from './bundle-finding.ts';
import { type BundleManifest, bundleNames, requiredFiles } from './bundle-manifest.ts';

/** Holds the files of a bundle to its manifest: the same files, in the same order, each with its hash. */
export async function checkFiles(
  entries: readonly ArchiveEntry[],
  manifest: BundleManifest | null,
  checks: BundleChecks,
): Promise<readonly BundleFinding[]> {
  const listed = manifest?.files ?? [];
  const expected = [bundleNames.manifest, bundleNames.manifestSignature, ...listed.map(({ name }) => name)];
  const names = entries.map(({ name }) => name);
  const required = new Set([...expected, ...requiredFiles]);
  const missing = [...required].filter((name) => !names.includes(name) || !expected.includes(name));
  const extra = manifest === null ? [] : names.filter((name) => !expected.includes(name));
  const findings = [
    ...missing.map((name) => findingOf('FILE_MISSING', name)),
    ...extra.map((name) => findingOf('FILE_NOT_LISTED', name)),
    ...(await alteredFiles(entries, listed, checks)),
  ];
  const isInOrder = manifest === null || expected.every((name, index) => name === names[index]);
  return findings.length > 0 || isInOrder ? findings : [findingOf('FILES_OUT_OF_ORDER', null)];
}

async function alteredFiles(
  entries: readonly ArchiveEntry[],
  listed: BundleManifest['files'],
  { sha256 }: BundleChecks,
): Promise<readonly BundleFinding[]> {
  const findings: BundleFinding[] = [];
  for (const { name, bytes, sha256: expected } of listed) {
    const entry = entries.find((one) => one.name === name);
    if (entry === undefined) continue;
    const isSame = entry.bytes.length === bytes && hexOf(await sha256(entry.bytes)) === expected;
    if (!isSame) findings.push(findingOf('FILE_ALTERED', name));
  }
  return findings;
}
