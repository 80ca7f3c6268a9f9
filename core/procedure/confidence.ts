import { z } from 'zod';

/**
 * C confirmed, C2 confirmed at second hand, K known but not read in the text, U unsure (never enters a verdict); L chosen by
 * the laboratory itself (decision 18), which no text says.
 */
export const confidenceSchema = z.enum(['C', 'C2', 'K', 'U', 'L']);

/** Mark of confidence of a fact. */
export type Confidence = z.output<typeof confidenceSchema>;
