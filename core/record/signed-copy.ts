/** What can be wrong with a signed copy of a report, by code. */
export const signedCopyFindingCodes = [
  'NOT_THE_REPORT',
  'NOT_OF_THIS_TEST',
  'NO_INCREMENT',
  'CONTENT_CHANGED',
  'ANNOTATION_ADDED',
  'FORM_ADDED',
  'SIGNATURE_COVERS',
  'NO_SIGNATURE',
  'SIGNATURE_BROKEN',
  'ADDED_AFTER_SIGNATURE',
  'UNREADABLE',
] as const;

/** One finding about a signed copy; `detail` names the byte, object or signer. */
export interface SignedCopyFinding {
  readonly code: (typeof signedCopyFindingCodes)[number];
  readonly detail: string;
}

/** One signature that was added to a report. Whether its certificate is to be trusted is not judged here. */
export interface AddedSignature {
  /** Name in the certificate. */
  readonly name: string;
  /** When it was signed by its own words, ISO 8601; empty where it does not say. */
  readonly at: string;
  /** The signed bytes are as they were when they were signed, and the report is among them. */
  readonly isIntact: boolean;
  /** Place behind the last byte that it signs. */
  readonly endsAt: number;
  /** Nothing was added after it. */
  readonly coversFile: boolean;
}

/** What a signed copy is worth as a copy of our report. */
export interface SignedCopy {
  /** Hex, of the whole copy. */
  readonly sha256: string;
  /** Hex, of the report that it should begin with. */
  readonly reportSha256: string;
  /** True where nothing was found: our bytes, added to and not changed, with a signature that is intact. */
  readonly accepted: boolean;
  readonly findings: readonly SignedCopyFinding[];
  readonly signatures: readonly AddedSignature[];
}
