import { z } from 'zod';
import { publicKeySchema } from './bundle-manifest.ts';

const namedKeySchema = publicKeySchema.extend({
  /** Whose key it is, for the reader; it proves nothing. */
  name: z.string().max(200).exactOptional(),
  kid: z.string().max(200).exactOptional(),
  use: z.literal('sig').exactOptional(),
  alg: z.enum(['EdDSA', 'Ed25519']).exactOptional(),
});

/** A list of trusted keys: a JWK Set (RFC 7517) of Ed25519 keys, or one such key by itself. */
export const keyListSchema = z.union([
  z.object({ keys: z.array(namedKeySchema).min(1).max(10_000) }),
  namedKeySchema.transform((key) => ({ keys: [key] })),
]);

/** A key that a reader of bundles trusts. */
export interface TrustedKey {
  readonly x: string;
  readonly name: string | null;
}

/** Keys of the text of a key list; null where it is none. A key has value only through the way on which it came. */
export function readKeyList(text: string): readonly TrustedKey[] | null {
  const list = keyListSchema.safeParse(jsonOf(text));
  if (!list.success) return null;
  return list.data.keys.map(({ x, name }) => ({ x, name: name ?? null }));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: the schema says so.
    return undefined;
  }
}
