/** Arithmetic that the place where a bundle is checked hands in: Node's or the browser's. */
export interface BundleChecks {
  /** SHA-256 (FIPS 180-4) of bytes: 32 bytes. */
  readonly sha256: (bytes: Uint8Array) => Promise<Uint8Array>;
  /** True for a valid Ed25519 signature (RFC 8032); never throws for bytes that are no key or no signature. */
  readonly verifyEd25519: (signed: SignedBytes) => Promise<boolean>;
}

/** Bytes with the signature that should be theirs. */
export interface SignedBytes {
  readonly publicKey: Uint8Array;
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
}
