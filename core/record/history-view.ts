import { z } from 'zod';
import type { ReasonCode } from '#core/procedure/reason.ts';
import type { Verdict } from '#core/verdict/test-judgement.ts';
import {
  type HistoryFilter,
  historyFilterSchema,
  type HistoryGroup,
  type HistoryKind,
} from './history-filter.ts';

/** How many tests ended with each verdict. */
export type VerdictCounts = Readonly<Record<Verdict, number>>;

/** A test as the history lists it. */
export interface HistoryLine {
  readonly id: string;
  readonly number: string;
  readonly startedAt: string;
  readonly kind: HistoryKind;
  readonly plate: string;
  readonly vehicle: string;
  readonly exhaust: string;
  readonly client: string;
  readonly site: string;
  readonly operator: string;
  readonly profileId: string;
  readonly outcome: string;
  /** Null where the record cannot be read. */
  readonly verdict: Verdict | null;
  readonly reportedDb: number | null;
  readonly limitDb: number | null;
  /** Codes of what rejects the test. */
  readonly reasons: readonly string[];
  readonly isWithdrawal: boolean;
  /** Number of the test whose place this one takes, and of the one that took its place. */
  readonly amends: string | null;
  readonly amendedBy: string | null;
}

/** A page of the history, latest number first. */
export interface HistoryPage {
  /** How many tests the filter wants in all. */
  readonly matched: number;
  readonly lines: readonly HistoryLine[];
}

/** A group of tests by what they have in common; `name` is empty where nothing was entered. */
export interface CountedGroup {
  readonly name: string;
  readonly tests: number;
  readonly counts: VerdictCounts;
}

/** The groups with the most tests, and how many others there are. */
export interface Grouping {
  readonly by: HistoryGroup;
  readonly groups: readonly CountedGroup[];
  readonly others: { readonly groups: number; readonly tests: number; readonly counts: VerdictCounts };
}

/** How often something stands in the records that count. */
export interface CountedReason {
  readonly code: ReasonCode;
  readonly count: number;
}

/** What the history says in figures, always of one kind of tests. */
export interface HistoryFigures {
  readonly kind: HistoryKind;
  /** Tests that count, by verdict. */
  readonly tests: number;
  readonly counts: VerdictCounts;
  /** Wanted tests that do not count: replaced and withdrawn ones, those found damaged or that cannot be read. */
  readonly leftOut: { readonly replaced: number; readonly damaged: number };
  /** How many tests of each kind the same filter finds. */
  readonly ofKinds: Readonly<Record<HistoryKind, number>>;
  readonly byMonth: readonly {
    readonly month: string;
    readonly tests: number;
    readonly counts: VerdictCounts;
  }[];
  readonly groupings: readonly Grouping[];
  /** Reported levels in steps of one decibel, the limits that were applied, and tests without a level. */
  readonly levels: {
    readonly bins: readonly { readonly fromDb: number; readonly counts: VerdictCounts }[];
    readonly limits: readonly { readonly limitDb: number; readonly tests: number }[];
    readonly without: number;
  };
  /** Why tests are invalid: in how many of them each reason stands. */
  readonly reasons: { readonly invalid: number; readonly list: readonly CountedReason[] };
  /** Why runs were rejected. */
  readonly runReasons: {
    readonly runs: number;
    readonly rejected: number;
    readonly list: readonly CountedReason[];
  };
}

/** Every name that tests can be filtered by, with how many tests of a kind have it, the most frequent first. */
export type HistoryChoices = Readonly<
  Record<HistoryGroup, readonly { readonly name: string; readonly tests: number }[]>
>;

/** Form of the views that a person keeps: a filter under a name. */
export const savedViewsSchema = z
  .array(
    z.strictObject({
      name: z.string().trim().min(1).max(60),
      filter: historyFilterSchema.strict(),
    }),
  )
  .max(50)
  .refine((views) => new Set(views.map(({ name }) => name)).size === views.length, {
    message: 'each view has a name of its own',
  });

/** A filter of the history that is kept under a name. */
export interface SavedView {
  readonly name: string;
  readonly filter: HistoryFilter;
}
