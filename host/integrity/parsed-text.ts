import type { z } from 'zod';

/** What JSON text holds by a schema; null where it is no JSON, or not of this form. */
export function parsedText<T extends z.ZodType>(text: string, schema: T): z.output<T> | null {
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
