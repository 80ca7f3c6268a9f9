import { z } from 'zod';
import { reasonCodes } from '#core/procedure/reason.ts';
import { type Verdict, verdicts } from '#core/verdict/test-judgement.ts';

/** Tests that are never counted together: official ones, pre-tests of the workshop, and those with simulated instruments. */
export const historyKinds = ['official', 'workshop', 'simulated'] as const;

/** One of {@link historyKinds}. */
export type HistoryKind = (typeof historyKinds)[number];

/** What tests are grouped by: each a name that stands in the record; empty where nothing was entered. */
export const historyGroups = [
  'client',
  'site',
  'exhaustMaker',
  'exhaust',
  'make',
  'vehicle',
  'operator',
  'profile',
] as const;

/** One of {@link historyGroups}. */
export type HistoryGroup = (typeof historyGroups)[number];

const named = z.string().max(200).optional();
const verdictList = new RegExp(`^(?:${verdicts.join('|')})(?:,(?:${verdicts.join('|')}))*$`);

/** Form of what is wanted of the history; what is left out limits nothing. An empty name asks for tests without one. */
export const historyFilterSchema = z.object({
  kind: z.enum(historyKinds).optional(),
  /** Letters and digits somewhere in number, plate, chassis number, vehicle, exhaust or client. */
  text: z.string().max(100).optional(),
  /** One verdict or several, separated by commas. */
  verdict: z.string().regex(verdictList).optional(),
  /** First and last day, ISO dates, by the clock of the place where the test began. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  client: named,
  site: named,
  exhaustMaker: named,
  exhaust: named,
  make: named,
  vehicle: named,
  operator: named,
  profile: named,
  /** A reason that rejects the test, and one that rejects a run of it. */
  reason: z.enum(reasonCodes).optional(),
  runReason: z.enum(reasonCodes).optional(),
  /** Reported levels from here on, and below there. */
  levelFrom: z.coerce.number().min(-200).max(300).optional(),
  levelBelow: z.coerce.number().min(-200).max(300).optional(),
  /** Lists replaced and withdrawn tests too; they never count. */
  replaced: z.literal('1').optional(),
});

/** What is wanted of the history (see {@link historyFilterSchema}). */
export type HistoryFilter = z.output<typeof historyFilterSchema>;

/** The names of everything that a filter can say, in the order in which it is shown. */
export const historyFilterKeys = Object.keys(historyFilterSchema.shape) as readonly (keyof HistoryFilter)[];

/** The verdicts that a filter asks for; null where all are wanted. */
export function wantedVerdicts({ verdict }: HistoryFilter): readonly Verdict[] | null {
  if (verdict === undefined) return null;
  const names = new Set(verdict.split(','));
  return verdicts.filter((one) => names.has(one));
}

/** What stands in the address of a page, read as a filter; whatever is unknown or wrong there limits nothing. */
export function filterOfEntries(entries: Iterable<readonly [string, string]>): HistoryFilter {
  const filter: Record<string, unknown> = {};
  for (const [key, value] of entries) {
    const parsed = historyFilterSchema.safeParse({ [key]: value });
    if (parsed.success) Object.assign(filter, parsed.data);
  }
  return historyFilterSchema.parse(filter);
}

/** A filter as names and texts for an address, always in the same order. */
export function entriesOfFilter(filter: HistoryFilter): readonly (readonly [string, string])[] {
  return historyFilterKeys.flatMap((key) => {
    const value = filter[key];
    return value === undefined ? [] : [[key, String(value)] as const];
  });
}
