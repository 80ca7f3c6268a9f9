import { z } from 'zod';

/** Everything that can be confirmed on site before a test, in the order in which it is asked. */
export const siteCheckItems = [
  'distance',
  'angle',
  'height',
  'axis',
  'windscreen',
  'clear-surroundings',
  'surface',
  'kerb',
  'outdoors',
  'persons',
  'background-place',
  'gear',
  'clutch',
  'parking-brake',
  'air-conditioning',
  'cover',
  'fan',
  'driven-wheel',
  'warm-engine',
  'outlet-picked',
  'speed-external',
] as const;

/** One thing to be confirmed on site. */
export type SiteCheckItem = (typeof siteCheckItems)[number];

/** What a person answered to one item of the site check-list; an item without an answer is open. */
export const siteCheckAnswerSchema = z.strictObject({
  item: z.enum(siteCheckItems),
  answer: z.enum(['yes', 'no', 'not-applicable']),
  remark: z.string().max(300).default(''),
});

/** The site check-list as answered, each item at most once. */
export const siteChecksSchema = z
  .array(siteCheckAnswerSchema)
  .max(siteCheckItems.length)
  .refine((answers) => new Set(answers.map(({ item }) => item)).size === answers.length, {
    message: 'an item is answered twice',
  });

/** One answer (see {@link siteCheckAnswerSchema}). */
export type SiteCheckAnswer = z.output<typeof siteCheckAnswerSchema>;
