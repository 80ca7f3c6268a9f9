import { z } from 'zod';

const instant = z.string();

/** Measurements of a test, as a marker names the one it was set in. */
const measuredPhases = [
  'calibration-before',
  'background-before',
  'speed-sweep',
  'run',
  'background-after',
  'calibration-after',
] as const;

/** How many moments of one test can be marked; a key that is stuck must not fill a record. */
export const mostMarkers = 200;

/** A time in which a begun test stood still: a person paused it, or the program had ended and the test was taken up again. */
const interruptionSchema = z.strictObject({
  cause: z.enum(['paused', 'program-ended']),
  /** ISO 8601 with offset. */
  from: instant,
  /** Null where the test ended without going on. */
  to: instant.nullable(),
  reason: z.string().max(300).exactOptional(),
});

/** A technician who gave a begun test over to another. */
const handOverSchema = z.strictObject({
  from: z.string(),
  to: z.string().max(200),
  /** ISO 8601 with offset. */
  at: instant,
  remark: z.string().max(300).exactOptional(),
});

/** A moment that a person marked while the test went on; it stands beside the evidence and judges nothing. */
const markerSchema = z.strictObject({
  /** ISO 8601 with offset. */
  at: instant,
  /** The measurement in which it was; left out between two. */
  within: z
    .strictObject({
      phase: z.enum(measuredPhases),
      seriesIndex: z.number().int().nonnegative(),
      /** Null in a measurement that is no run. */
      runNumber: z.number().int().positive().nullable(),
      /** Seconds since the measurement began. */
      afterSeconds: z.number().nonnegative(),
    })
    .exactOptional(),
});

/** A closed test that was declared void as a whole: it stays readable and never passes again. */
const withdrawnSchema = z.strictObject({
  reason: z.string().min(10).max(500),
  /** ISO 8601 with offset. */
  at: instant,
});

/** What the evidence of a test holds besides its measurements. */
export const courseFields = {
  /** When the test stood still; left out where it never did. */
  interruptions: z.array(interruptionSchema).exactOptional(),
  /** Changes of technician; left out where there was none. */
  handOvers: z.array(handOverSchema).exactOptional(),
  /** Moments that were marked; left out where none was. */
  markers: z.array(markerSchema).max(mostMarkers).exactOptional(),
  /** There only in the amendment that withdraws a test. */
  withdrawn: withdrawnSchema.exactOptional(),
} as const;

/** One time in which a test stood still. */
export type Interruption = z.output<typeof interruptionSchema>;
/** One change of technician. */
export type HandOver = z.output<typeof handOverSchema>;
/** One moment that was marked. */
export type Marker = z.output<typeof markerSchema>;

/** The declaration that a test is void as a whole. */
export type Withdrawn = z.output<typeof withdrawnSchema>;

/** What is known of a test besides its measurements, and nothing else. */
export function courseOf({ interruptions, handOvers, markers, withdrawn }: CourseEvidence): CourseEvidence {
  return {
    ...(interruptions && { interruptions }),
    ...(handOvers && { handOvers }),
    ...(markers && { markers }),
    ...(withdrawn && { withdrawn }),
  };
}

interface CourseEvidence {
  interruptions?: Interruption[];
  handOvers?: HandOver[];
  markers?: Marker[];
  withdrawn?: Withdrawn;
}

/** A technician of a test, with the moment from which it was theirs; null is its beginning. */
export interface OperatorTurn {
  readonly name: string;
  readonly since: string | null;
}

interface Course {
  readonly conditions: { readonly operator: string };
  readonly handOvers?: readonly Pick<HandOver, 'to' | 'at'>[];
}

/** Everybody whose test it was, in order; the first began it. */
export function operatorTurns({ conditions, handOvers = [] }: Course): readonly OperatorTurn[] {
  return [
    { name: conditions.operator, since: null },
    ...handOvers.map(({ to, at }) => ({ name: to, since: at })),
  ];
}

/** Who had the test at a moment (ISO 8601 with offset): who did a run, by when it began. */
export function operatorAt(course: Course, instantText: string): string {
  const moment = Date.parse(instantText);
  const turns = operatorTurns(course);
  return turns.findLast(({ since }) => since === null || Date.parse(since) <= moment)?.name ?? '';
}

/** How long a test stood still, in seconds; null while or where it never went on. */
export function standstillSeconds({ from, to }: Pick<Interruption, 'from' | 'to'>): number | null {
  if (to === null) return null;
  return Math.max(0, (Date.parse(to) - Date.parse(from)) / 1000);
}
