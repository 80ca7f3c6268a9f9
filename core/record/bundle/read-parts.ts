import { strFromU8, strToU8 } from 'fflate';
import type { z } from 'zod';
import { canonicalJson } from '../canonical-json.ts';
import { type Seal, sealSchema } from '../seal.ts';
import { signatureFileSchema, type TestSignature } from '../test-signature.ts';
import type { ArchiveEntry } from './archive.ts';
import { type BundleFinding, findingOf } from './bundle-finding.ts';
import {
  type BundleManifest,
  bundleManifestSchema,
  bundleNames,
  type PublicKey,
  publicKeySchema,
} from './bundle-manifest.ts';
import { type StatedTest, statedTestSchema } from './stated-test.ts';

/** The parts of a bundle that a check reads; null where one is missing or cannot be read. */
export interface BundleParts {
  readonly manifest: BundleManifest | null;
  readonly manifestBytes: Uint8Array | null;
  readonly manifestSignature: Uint8Array | null;
  readonly key: PublicKey | null;
  readonly seal: Seal | null;
  readonly test: StatedTest | null;
  /** Signatures of people; empty where there are none. */
  readonly signatures: readonly TestSignature[];
  readonly recordBytes: Uint8Array | null;
  readonly journalBytes: Uint8Array | null;
}

/** Reads the parts of a bundle. A file that is there and has not its form is a finding; a missing one is told elsewhere. */
export function readParts(entries: readonly ArchiveEntry[]): {
  readonly parts: BundleParts;
  readonly findings: readonly BundleFinding[];
} {
  const findings: BundleFinding[] = [];
  const bytesOf = (name: string): Uint8Array | null =>
    entries.find((entry) => entry.name === name)?.bytes ?? null;
  const partOf = <T>(name: string, schema: z.ZodType<T>, read = canonicalPart): T | null => {
    const bytes = bytesOf(name);
    if (bytes === null) return null;
    const part = schema.safeParse(read(bytes)).data ?? null;
    if (part === null) findings.push(findingOf('FORM_WRONG', name));
    return part;
  };
  const parts = {
    manifest: partOf(bundleNames.manifest, bundleManifestSchema),
    manifestBytes: bytesOf(bundleNames.manifest),
    manifestSignature: bytesOf(bundleNames.manifestSignature),
    key: partOf(bundleNames.key, publicKeySchema),
    seal: partOf(bundleNames.seal, sealSchema),
    test: partOf(bundleNames.record, statedTestSchema, jsonPart),
    signatures: partOf(bundleNames.signatures, signatureFileSchema)?.signatures ?? [],
    recordBytes: bytesOf(bundleNames.record),
    journalBytes: bytesOf(bundleNames.journal),
  };
  return { parts, findings };
}

/** A part counts only in the one form that canonical JSON gives it; undefined in any other. */
function canonicalPart(bytes: Uint8Array): unknown {
  const value = jsonPart(bytes);
  if (value === undefined) return undefined;
  const again = strToU8(canonicalJson(value));
  const isCanonical = again.length === bytes.length && again.every((byte, index) => byte === bytes[index]);
  return isCanonical ? value : undefined;
}

/** The record is held to its form by its hash, which is that of its canonical JSON. */
function jsonPart(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(bytes));
  } catch {
    // Not JSON, or deeper than can be read: it has not its form.
    return undefined;
  }
}
