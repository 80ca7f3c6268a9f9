import type { Reason, ReasonCode } from '#core/procedure/reason.ts';

/** How the required figure of a reason binds the measured one; `within` is a deviation to either side. */
export type Bound = 'at-least' | 'at-most' | 'within' | 'exactly';

/** What happened and what to do. */
export interface Telling {
  /** What happened, without figures and without a full stop. */
  readonly happened: string;
  /** What to do now, one or two sentences. */
  readonly remedy: string;
}

/** Words of one reason code. */
export interface ReasonText extends Telling {
  /** Short name for a chip or a table cell. */
  readonly title: string;
  /** How measured and required stand to each other; decides the word before the required figure. */
  readonly bound: Bound;
  /** Where a figure in this unit is bound the other way. */
  readonly boundByUnit?: Readonly<Partial<Record<Reason['unit'], Bound>>>;
  /** Words before the figures, where "measured" and "should be" do not fit. */
  readonly figures?: { readonly measured: string; readonly required: string };
  /** What is said where the reason only warns and that means something else. */
  readonly noted?: Telling;
  /** What is said where it stands against the limit and not against a run. */
  readonly atLimit?: Telling;
}

/** Words of every reason code: a missing one is a compile error. */
export type ReasonWords = Readonly<Record<ReasonCode, ReasonText>>;
