import { formatClock } from '#core/words/date-format.ts';
import type { Language } from '#core/words/language.ts';

/** Hour and minute alone, in the instant's own offset, for narrow places: `09.41` (id), `09:41` (en). */
export function timeOfDay(isoInstant: string, language: Language): string {
  return formatClock(isoInstant, language).split(' ')[0] ?? isoInstant;
}
