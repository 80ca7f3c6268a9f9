import type { Replacement } from '#core/record/amendment.ts';
import type { Profile } from '#core/procedure/profile.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import type { TestJudgement } from '#core/verdict/test-judgement.ts';
import type { Rejudgement } from '../rejudge/rejudge-record.ts';

/** A record judged again, with what another profile would have said of it. */
export interface RejudgedTest {
  readonly record: TestRecord;
  readonly again: Rejudgement;
  /** The newest record that took the place of this one; null where none did. */
  readonly replacedBy: Replacement | null;
  readonly other: { readonly profile: Profile; readonly judgement: TestJudgement } | null;
  readonly program: { readonly version: string; readonly coreHash: string };
}
