import { strToU8 } from 'fflate';
import { base64urlOf } from '../bundle/base64url.ts';
import type { BundleSigner } from '../bundle/make-bundle.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { PaperClaim } from './paper-claim.ts';

/** Who signs the papers of a bench: its own key. */
export type PaperSigner = Pick<BundleSigner, 'keyId' | 'sign'>;

/**
 * The text of the code on a paper: a compact JSON Web Signature (RFC 7515, 7.1) with EdDSA (RFC 8037) whose key the header
 * names by its thumbprint. The same claim and key give the same text.
 */
export function claimText(claim: PaperClaim, signer: PaperSigner): string {
  const head = base64urlOf(strToU8(canonicalJson({ alg: 'EdDSA', kid: signer.keyId })));
  const signed = `${head}.${base64urlOf(strToU8(canonicalJson(claim)))}`;
  return `${signed}.${base64urlOf(signer.sign(strToU8(signed)))}`;
}
