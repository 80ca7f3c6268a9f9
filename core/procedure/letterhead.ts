import { z } from 'zod';

const shortText = z.string().trim().max(200);

/** A picture that a paper can show, kept by the bench under its SHA-256. */
const logoSchema = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.enum(['image/jpeg', 'image/png']),
});

/** An accreditation as its holder entered it: the bench knows of none and grants none. */
export const accreditationSchema = z.strictObject({
  /** As the accreditation body wrote it, such as LP-nnn-IDN. */
  number: shortText.min(1),
  /** The accreditation body. */
  body: shortText,
  /** Last day on which it is valid, ISO date. */
  validUntil: z.iso.date(),
  /** Identifiers of the profiles that lie in its scope. */
  profileIds: z.array(z.string().trim().min(1).max(200)).max(200),
});

/** Who issues the reports of a bench, as its administrator entered it. A record keeps the one that its test began with. */
export const letterheadSchema = z.strictObject({
  name: shortText.min(1),
  address: z.string().trim().max(500),
  /** Telephone, mail, address on the web. */
  contact: shortText,
  logo: logoSchema.nullable(),
  accreditation: accreditationSchema.nullable(),
});

/** Who issues the reports of a bench (see {@link letterheadSchema}). */
export type Letterhead = z.output<typeof letterheadSchema>;
/** An accreditation with its scope (see {@link accreditationSchema}). */
export type Accreditation = z.output<typeof accreditationSchema>;
