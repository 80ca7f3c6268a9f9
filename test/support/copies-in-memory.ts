import { sha256 } from '#host/seal/sha256.ts';
import type { SignedCopyFolder } from '#host/store/signed-copy-folder.ts';

/** Signed copies that are gone with the test; `files` is what lies there, to be spoilt or taken away. */
export function copiesInMemory(): SignedCopyFolder & { readonly files: Map<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  return {
    files,
    store: (bytes) => {
      const hash = sha256(bytes);
      files.set(hash, bytes);
      return hash;
    },
    find: (hash) => {
      const bytes = files.get(hash);
      if (bytes === undefined) return { state: 'missing' };
      return sha256(bytes) === hash ? { state: 'whole', bytes } : { state: 'altered' };
    },
  };
}
