import type { IntegrityFinding } from './integrity-finding.ts';

/** How a check of what the bench keeps stands. */
export interface IntegrityState {
  /** `stopped` where a person ended it or a test began. */
  readonly kind: 'waiting' | 'checking' | 'done' | 'stopped';
  /** Everything, or what a start has time for. */
  readonly scope: 'sample' | 'whole';
  readonly done: number;
  readonly of: number;
  /** What was found so far. */
  readonly findings: readonly IntegrityFinding[];
  /** When it ended, ISO 8601 with offset; null before. */
  readonly endedAt: string | null;
}
