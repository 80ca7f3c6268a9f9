import { z } from '@hono/zod-openapi';
import { reasonCodes } from '#core/procedure/reason.ts';
import { historyGroups, historyKinds } from '#core/record/history-filter.ts';
import { verdicts } from '#core/verdict/test-judgement.ts';

const count = z.int().nonnegative();
const counts = z.record(z.enum(verdicts), count).openapi('VerdictCounts');
const group = z.object({ name: z.string(), tests: count, counts });
const reason = z.object({ code: z.enum(reasonCodes), count });

/** `GET /history/tests`. */
export const historyPageSchema = z
  .object({
    matched: count,
    lines: z.array(
      z.object({
        id: z.string(),
        number: z.string(),
        startedAt: z.string(),
        kind: z.enum(historyKinds),
        plate: z.string(),
        vehicle: z.string(),
        exhaust: z.string(),
        client: z.string(),
        site: z.string(),
        operator: z.string(),
        profileId: z.string(),
        outcome: z.string(),
        verdict: z.enum(verdicts).nullable(),
        reportedDb: z.number().nullable(),
        limitDb: z.number().nullable(),
        reasons: z.array(z.string()),
        isWithdrawal: z.boolean(),
        amends: z.string().nullable(),
        amendedBy: z.string().nullable(),
      }),
    ),
  })
  .openapi('HistoryPage');

/** `GET /history/figures`. */
export const historyFiguresSchema = z
  .object({
    kind: z.enum(historyKinds),
    tests: count,
    counts,
    leftOut: z.object({ replaced: count, damaged: count }),
    ofKinds: z.record(z.enum(historyKinds), count),
    byMonth: z.array(z.object({ month: z.string(), tests: count, counts })),
    groupings: z.array(
      z.object({
        by: z.enum(historyGroups),
        groups: z.array(group),
        others: z.object({ groups: count, tests: count, counts }),
      }),
    ),
    levels: z.object({
      bins: z.array(z.object({ fromDb: z.number(), counts })),
      limits: z.array(z.object({ limitDb: z.number(), tests: count })),
      without: count,
    }),
    reasons: z.object({ invalid: count, list: z.array(reason) }),
    runReasons: z.object({ runs: count, rejected: count, list: z.array(reason) }),
  })
  .openapi('HistoryFigures');

/** `GET /history/choices`. */
export const historyChoicesSchema = z
  .record(z.enum(historyGroups), z.array(z.object({ name: z.string(), tests: count })))
  .openapi('HistoryChoices');
