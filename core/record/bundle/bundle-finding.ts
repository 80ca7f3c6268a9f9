import type { SignatureMeaning } from '../test-signature.ts';

/** Everything that can be wrong with a bundle. The words for each stand in `core/words/bundle-words.ts`. */
export const bundleFindingCodes = [
  'NOT_A_BUNDLE',
  'TOO_LARGE',
  'STRUCTURE_ALTERED',
  'NAME_REFUSED',
  'NAME_TWICE',
  'FILE_MISSING',
  'FILE_NOT_LISTED',
  'FILE_ALTERED',
  'FILES_OUT_OF_ORDER',
  'FORM_WRONG',
  'KEY_OF_OTHER_NAME',
  'MANIFEST_SIGNATURE_WRONG',
  'SEAL_HASH_WRONG',
  'SEAL_SIGNATURE_WRONG',
  'SEAL_OF_OTHER_KEY',
  'SEAL_OF_OTHER_TEST',
  'SEAL_OF_OTHER_RECORD',
  'SEAL_OF_OTHER_JOURNAL',
  'MANIFEST_OF_OTHER_TEST',
  'SIGNATURE_WRONG',
  'SIGNATURE_OF_OTHER_KEY',
  'SIGNATURE_OF_OTHER_TEST',
  'SIGNATURE_OF_OTHER_RECORD',
  'SIGNATURE_OUT_OF_ORDER',
  'SIGNATURE_TWICE',
  'SIGNATURE_AGAINST_RULES',
  'EVIDENCE_NOT_INCLUDED',
] as const;

/** What is wrong, by name. */
export type BundleFindingCode = (typeof bundleFindingCodes)[number];

/** One thing that was found in a bundle, and where. */
export interface BundleFinding {
  readonly code: BundleFindingCode;
  /** The file in the bundle; null where it is the bundle as a whole. */
  readonly file: string | null;
  /** First byte that is not as it should be, counted from 0 in the bundle; null where it is not one byte. */
  readonly byteOffset: number | null;
  /** Which signature of a person it is; left out where it is none. */
  readonly signature?: FoundSignature;
}

/** A person's signature as a finding names it. */
export interface FoundSignature {
  /** 1, 2, ... in the file. */
  readonly place: number;
  readonly name: string;
  readonly meaning: SignatureMeaning;
}

/** A finding that says what a whole bundle does not contain; it makes nothing wrong. */
export function isNote({ code }: BundleFinding): boolean {
  return code === 'EVIDENCE_NOT_INCLUDED';
}

/** Makes a finding of one file. */
export function findingOf(
  code: BundleFindingCode,
  file: string | null,
  byteOffset: number | null = null,
): BundleFinding {
  return { code, file, byteOffset };
}
