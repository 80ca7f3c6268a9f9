import { z } from 'zod';
import type { TestRecord } from '#core/record/test-record.ts';
import { verdicts } from '#core/verdict/test-judgement.ts';
import type { ListingTable } from './schema.ts';

const text = z.string().catch('');
const number = z.number().nullable().catch(null);
const codes = z
  .array(z.object({ code: text, effect: text }).catch({ code: '', effect: '' }))
  .catch([])
  .transform((reasons) =>
    reasons.flatMap(({ code, effect }) => (effect === 'rejects' && code !== '' ? [code] : [])),
  );
const runSchema = z.object({ valid: z.boolean().catch(false), reasons: codes });
const noRun = { valid: false, reasons: [] };

/**
 * The parts of a record that the history is searched and counted by. What is missing stays empty and an unknown verdict is
 * none, so that text that another program left gives a line all the same, which counts as no result.
 */
const recordSchema = z.object({
  startedAt: text,
  closedAt: text,
  outcome: text,
  amends: z.object({ kind: text }).catch({ kind: '' }),
  evidence: z.object({
    mode: text,
    simulated: z.boolean().catch(true),
    profile: z.object({ id: text }),
    vehicle: z.object({ plate: text, make: text, model: text, chassisNumber: text }),
    exhaust: z.object({ maker: text, model: text, serialNumber: text }),
    conditions: z.object({ site: text, operator: text }),
    order: z.object({ clientName: text }).catch({ clientName: '' }),
  }),
  judgement: z.object({
    verdict: z.enum(verdicts).nullable().catch(null),
    result: z.object({ reportedDb: number, unroundedDb: number }).nullable().catch(null),
    limit: z.object({ maximumDb: number }).nullable().catch(null),
    reasons: codes,
    series: z.array(z.object({ runs: z.array(runSchema.catch(noRun)) }).catch({ runs: [] })).catch([]),
  }),
});

/** What a listing has beside what stands in the record. */
export type ListingPlace = Pick<ListingTable, 'testId' | 'sequence' | 'year' | 'yearSequence'>;

/** The line by which the history searches and counts a record. */
export function listingOf(record: TestRecord, place: ListingPlace): ListingTable {
  return listingOfUnknown(record, place);
}

/** The same for what was read and may be no record any more; of that nothing is listed but that it is there. */
export function listingOfUnknown(record: unknown, place: ListingPlace): ListingTable {
  const parsed = recordSchema.safeParse(record);
  return parsed.success ? lineOf(parsed.data, place) : { ...emptyLine, ...place };
}

type ListedRecord = z.output<typeof recordSchema>;

function lineOf({ evidence, judgement, ...head }: ListedRecord, place: ListingPlace): ListingTable {
  const runs = judgement.series.flatMap((one) => one.runs);
  return {
    ...place,
    day: dayOf(head.startedAt),
    startedAt: head.startedAt,
    closedAt: head.closedAt,
    mode: evidence.mode,
    simulated: evidence.simulated ? 1 : 0,
    outcome: head.outcome,
    isWithdrawal: head.amends.kind === 'withdrawal' ? 1 : 0,
    verdict: judgement.verdict,
    reportedDb: judgement.result?.reportedDb ?? null,
    unroundedDb: judgement.result?.unroundedDb ?? null,
    limitDb: judgement.limit?.maximumDb ?? null,
    plate: evidence.vehicle.plate,
    chassisNumber: evidence.vehicle.chassisNumber,
    make: evidence.vehicle.make.trim(),
    model: evidence.vehicle.model.trim(),
    exhaustMaker: evidence.exhaust.maker.trim(),
    exhaustModel: evidence.exhaust.model.trim(),
    exhaustSerialNumber: evidence.exhaust.serialNumber,
    profileId: evidence.profile.id,
    client: evidence.order.clientName.trim(),
    site: evidence.conditions.site.trim(),
    operator: evidence.conditions.operator.trim(),
    reasons: [...new Set(judgement.reasons)].toSorted().join(' '),
    runs: runs.length,
    rejectedRuns: runs.filter(({ valid }) => !valid).length,
    runReasons: countedCodes(runs.map(({ reasons }) => new Set(reasons))),
  };
}

const emptyLine: Omit<ListingTable, keyof ListingPlace> = {
  day: 0,
  startedAt: '',
  closedAt: '',
  mode: '',
  simulated: 1,
  outcome: '',
  isWithdrawal: 0,
  verdict: null,
  reportedDb: null,
  unroundedDb: null,
  limitDb: null,
  plate: '',
  chassisNumber: '',
  make: '',
  model: '',
  exhaustMaker: '',
  exhaustModel: '',
  exhaustSerialNumber: '',
  profileId: '',
  client: '',
  site: '',
  operator: '',
  reasons: '',
  runs: 0,
  rejectedRuns: 0,
  runReasons: '',
};

/** The day by the clock of the place, as 20261123; 0 where the time cannot be read. */
function dayOf(startedAt: string): number {
  const parts = /^(\d{4})-(\d{2})-(\d{2})T/.exec(startedAt);
  return parts === null ? 0 : Number(`${parts[1]}${parts[2]}${parts[3]}`);
}

/** In how many runs each reason stands: `HOLD_TOO_SHORT:2 OVERLOAD:1`. */
function countedCodes(found: readonly ReadonlySet<string>[]): string {
  const counts = new Map<string, number>();
  for (const run of found) for (const code of run) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .map(([code, count]) => `${code}:${count}`)
    .toSorted()
    .join(' ');
}
