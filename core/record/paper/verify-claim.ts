import { strFromU8, strToU8 } from 'fflate';
import { z } from 'zod';
import { base64urlOf, bytesOfBase64url } from '../bundle/base64url.ts';
import type { BundleChecks } from '../bundle/bundle-checks.ts';
import type { TrustedKey } from '../bundle/trusted-keys.ts';
import { canonicalJson } from '../canonical-json.ts';
import { type PaperClaim, paperClaimSchema } from './paper-claim.ts';

/**
 * The answer to the code of a paper. `untrusted`: the key that it names is not in the reader's list, so that its signature
 * could not be checked at all; `altered`: it names a trusted key that did not sign this.
 */
export interface ClaimAnswer {
  readonly state: 'genuine' | 'untrusted' | 'altered' | 'unreadable';
  readonly keyId: string | null;
  /** Name that the reader's list gives the key. */
  readonly keyName: string | null;
  /** What the code states; only that of a genuine one is to be believed. */
  readonly claim: PaperClaim | null;
}

/** Header that the bench writes; any other would be another kind of signature. */
const headerSchema = z.strictObject({ alg: z.literal('EdDSA'), kid: z.string().length(43) });

/** More than the largest QR code holds. */
const longestText = 4000;
const shape = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/;
const unreadable: ClaimAnswer = { state: 'unreadable', keyId: null, keyName: null, claim: null };

/** Whether a text has the form of the code of a paper, so that it is no file's name. */
export function looksLikeClaim(text: string): boolean {
  return (
    text.length <= longestText && shape.test(text.replaceAll(/\s/g, '')) && text.trim().startsWith('eyJ')
  );
}

/** Checks the text of a paper's code against the keys that the reader trusts. White space that copying put in is left out. */
export async function verifyClaim(
  text: string,
  keys: readonly TrustedKey[],
  checks: BundleChecks,
): Promise<ClaimAnswer> {
  const [, head = '', body = '', tail = ''] =
    (text.length > longestText ? null : shape.exec(text.replaceAll(/\s/g, ''))) ?? [];
  const header = headerSchema.safeParse(jsonOf(head));
  const claim = paperClaimSchema.safeParse(jsonOf(body));
  const signature = bytesOfBase64url(tail);
  if (!header.success || !claim.success || signature === null) return unreadable;
  const { kid: keyId } = header.data;
  const stated = { keyId, claim: claim.data };
  const key = await keyOf(keyId, keys, checks);
  const publicKey = key === null ? null : bytesOfBase64url(key.x);
  if (key === null || publicKey === null) return { ...stated, state: 'untrusted', keyName: null };
  const isSigned = await checks.verifyEd25519({ publicKey, message: strToU8(`${head}.${body}`), signature });
  return { ...stated, state: isSigned ? 'genuine' : 'altered', keyName: key.name };
}

function jsonOf(part: string): unknown {
  const bytes = bytesOfBase64url(part);
  if (bytes === null) return undefined;
  try {
    return JSON.parse(strFromU8(bytes));
  } catch {
    // Not JSON: the schema says so.
    return undefined;
  }
}

/** The trusted key with this thumbprint (RFC 7638). */
async function keyOf(
  keyId: string,
  keys: readonly TrustedKey[],
  { sha256 }: BundleChecks,
): Promise<TrustedKey | null> {
  for (const key of keys) {
    const content = strToU8(canonicalJson({ crv: 'Ed25519', kty: 'OKP', x: key.x }));
    if (base64urlOf(await sha256(content)) === keyId) return key;
  }
  return null;
}
