import { z } from 'zod';
import { siteCheckItems } from './site-check-answer.ts';

/** What a photo can show: the vehicle, its plate, exhaust and insert, the place, or an item of the site check-list. */
export const photoSubjects = ['vehicle', 'plate', 'exhaust', 'insert', 'site', ...siteCheckItems] as const;

/** Pictures that are taken; anything else is refused. */
export const photoMediaTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;

/** A photo as it belongs to a record: by the SHA-256 of its file, which lies beside the record. */
export const photoSchema = z.strictObject({
  subject: z.enum(photoSubjects),
  /** SHA-256 of the file, in hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.enum(photoMediaTypes),
  /** When it was handed to the bench, ISO 8601 with offset. */
  takenAt: z.string().max(40),
  remark: z.string().max(300).default(''),
});

/** The photos of a test. */
export const photosSchema = z.array(photoSchema).max(100);

/** One photo of a test (see {@link photoSchema}). */
export type Photo = z.output<typeof photoSchema>;
/** What a photo can show. */
export type PhotoSubject = Photo['subject'];
/** Kind of a picture's file. */
export type PhotoMediaType = Photo['mediaType'];
