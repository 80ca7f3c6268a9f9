import { z } from 'zod';
import type { AuditEventTable } from '../store/schema.ts';
import { parsedText } from './parsed-text.ts';

const eventWithNews = z.object({ new: z.unknown() });

/** What an event says is new, by a schema; null where there is no event, or it says something else. */
export function loggedNews<T extends z.ZodType>(
  event: AuditEventTable | undefined,
  schema: T,
): z.output<T> | null {
  if (event === undefined) return null;
  const told = parsedText(event.content, eventWithNews);
  const parsed = schema.safeParse(told?.new);
  return parsed.success ? parsed.data : null;
}
