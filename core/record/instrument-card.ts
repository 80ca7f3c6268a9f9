import { z } from 'zod';

const shortText = z.string().max(200);

/** What an instrument of a bench is for. */
export const instrumentKinds = ['meter', 'calibrator', 'speed-sensor', 'microphone'] as const;

/** One instrument as the bench keeps it: who it is and what its certificate says. */
export const instrumentCardSchema = z
  .strictObject({
    id: z.uuid(),
    kind: z.enum(instrumentKinds),
    name: shortText.min(1),
    /** Driver that reads it, where one does. */
    driverId: shortText.nullable(),
    serialNumber: shortText,
    class: z.union([z.literal(1), z.literal(2)]).nullable(),
    certificateNumber: shortText,
    /** Day of the certificate and the last day that it names, ISO dates; null where not known. */
    certificateDate: z.iso.date().nullable(),
    certificateDueDate: z.iso.date().nullable(),
    notes: z.string().max(2000),
    /** Greatest error of a speed sensor, in per cent of the reading and, below 1000 rpm, in rpm. */
    accuracyPercent: z.number().positive().max(100).exactOptional(),
    accuracyRpmBelow1000: z.number().positive().max(1000).exactOptional(),
  })
  .refine((card) => !endsBeforeItBegins(card), {
    message: 'the certificate ends before it begins',
    path: ['certificateDueDate'],
  });

/** All instruments of a bench; each has an identifier of its own. */
export const instrumentCardsSchema = z
  .array(instrumentCardSchema)
  .max(200)
  .refine((cards) => new Set(cards.map(({ id }) => id)).size === cards.length, 'an identifier stands twice');

/** One instrument as the bench keeps it (see {@link instrumentCardSchema}). */
export type InstrumentCard = z.output<typeof instrumentCardSchema>;
/** What an instrument of a bench is for. */
export type InstrumentKind = InstrumentCard['kind'];

/** True for a certificate whose last day lies before its own day. */
export function endsBeforeItBegins(
  card: Readonly<Record<'certificateDate' | 'certificateDueDate', string | null>>,
): boolean {
  const { certificateDate, certificateDueDate } = card;
  return certificateDate !== null && certificateDueDate !== null && certificateDueDate < certificateDate;
}
