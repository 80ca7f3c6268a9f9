import { z } from 'zod';

/** Fixed names in a bundle. */
export const bundleNames = {
  manifest: 'manifest.json',
  manifestSignature: 'manifest.sig',
  test: 'test.json',
  record: 'record.json',
  journal: 'journal.jsonl',
  calibrations: 'calibrations.json',
  report: 'report.pdf',
  seal: 'seal.json',
  key: 'bench-key.json',
  /** Only in the bundle of a test that people have signed. */
  signatures: 'signatures.json',
} as const;

/** Files that a bundle must list; the manifest and its signature list themselves by being there. */
export const requiredFiles: readonly string[] = [
  bundleNames.test,
  bundleNames.record,
  bundleNames.journal,
  bundleNames.calibrations,
  bundleNames.report,
  bundleNames.seal,
  bundleNames.key,
];

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** Form of `manifest.json`: every other file of the bundle with size and hash, in the order in which they stand in it. */
export const bundleManifestSchema = z.strictObject({
  format: z.literal('senyap-bundle/1'),
  testId: z.string().min(1).max(100),
  testNumber: z.string().min(1).max(20),
  /** Thumbprint (RFC 7638) of the key in `bench-key.json`, which signs the manifest. */
  keyId: z.string().length(43),
  /** There where another record had taken the place of this one when the bundle was made: then nothing in it holds any more. */
  replacedBy: z.strictObject({ number: z.string().min(1).max(20), isWithdrawn: z.boolean() }).exactOptional(),
  /** The program that made the bundle; the one that made the test stands in its record. */
  program: z.strictObject({ name: z.string().max(100), version: z.string().max(100) }),
  files: z
    .array(
      z.strictObject({
        name: z.string().max(200),
        bytes: z.number().int().nonnegative(),
        sha256: sha256Schema,
      }),
    )
    .max(2000),
});

/** The list of a bundle's files (see {@link bundleManifestSchema}). */
export type BundleManifest = z.output<typeof bundleManifestSchema>;

/** The public key of a bench as a JSON Web Key (RFC 8037). */
export const publicKeySchema = z.strictObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().length(43),
});

/** The public key of a bench (see {@link publicKeySchema}). */
export type PublicKey = z.output<typeof publicKeySchema>;
