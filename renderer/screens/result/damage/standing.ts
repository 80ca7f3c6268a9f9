import type { IntegrityFinding } from '#core/record/integrity-finding.ts';
import { damageIn } from '#core/record/test-damage.ts';

/**
 * How a stored test stands: being checked, as it was sealed, with damaged files beside it, changed, or of unknown state because
 * the check itself failed. Only the second and the third are proven.
 */
export type Standing =
  | { readonly kind: 'checking' | 'whole' | 'unchecked' }
  | { readonly kind: 'files' | 'damaged'; readonly findings: readonly IntegrityFinding[] };

/** How a test stands by what the host found; findings that are not there yet or could not be had never count as none. */
export function standingOf(findings: readonly IntegrityFinding[] | undefined, hasFailed: boolean): Standing {
  if (hasFailed) return { kind: 'unchecked' };
  if (findings === undefined) return { kind: 'checking' };
  if (damageIn(findings).length > 0) return { kind: 'damaged', findings };
  return findings.length > 0 ? { kind: 'files', findings } : { kind: 'whole' };
}

/** True where the verdict may be shown, printed and handed out as such. */
export function isProven({ kind }: Standing): boolean {
  return kind === 'whole' || kind === 'files';
}
