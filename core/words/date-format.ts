import type { InEachLanguage, Language } from './language.ts';

const months: InEachLanguage<readonly string[]> = {
  id: [
    'Januari',
    'Februari',
    'Maret',
    'April',
    'Mei',
    'Juni',
    'Juli',
    'Agustus',
    'September',
    'Oktober',
    'November',
    'Desember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** Names of Indonesia's three civil times by their offset. */
const zoneNames: Readonly<Record<string, string>> = { '+07:00': 'WIB', '+08:00': 'WITA', '+09:00': 'WIT' };
const clockMark: InEachLanguage<string> = { id: '.', en: ':' };

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})/;
const instantPattern = /^\d{4}-\d{2}-\d{2}T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;

function zoneName(offset: string | undefined): string {
  if (offset === undefined) return '';
  if (offset === 'Z' || offset === '+00:00') return ' UTC';
  const normal = offset.includes(':') ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`;
  return ` ${zoneNames[normal] ?? `UTC${normal.replace('-', '\u2212')}`}`;
}

/** A day as people write it, from an ISO date or instant: `23 November 2026`. Text that is no date comes back unchanged. */
export function formatDay(isoDate: string, language: Language): string {
  const [, year, month, day] = dayPattern.exec(isoDate) ?? [];
  const name = months[language][Number(month) - 1];
  if (year === undefined || name === undefined) return isoDate;
  return `${Number(day)} ${name} ${year}`;
}

/** Hour and minute in the instant's own offset, with the zone's name: `09.41 WIB` (id), `09:41 WIB` (en). */
export function formatClock(isoInstant: string, language: Language): string {
  const [, hour, minute, , offset] = instantPattern.exec(isoInstant) ?? [];
  if (hour === undefined || minute === undefined) return isoInstant;
  return `${hour}${clockMark[language]}${minute}${zoneName(offset)}`;
}

/** Day and clock in the instant's own offset, never converted: `23 November 2026, 09.41 WIB`. */
export function formatInstant(isoInstant: string, language: Language): string {
  if (!instantPattern.test(isoInstant)) return formatDay(isoInstant, language);
  return `${formatDay(isoInstant, language)}, ${formatClock(isoInstant, language)}`;
}

/** Clock to the second in the instant's own offset, with the zone's name and the offset itself: `09.41.05 WIB (+07:00)`. */
export function formatExactClock(isoInstant: string, language: Language): string {
  const [, hour, minute, second = '00', offset] = instantPattern.exec(isoInstant) ?? [];
  if (hour === undefined || minute === undefined) return isoInstant;
  const mark = clockMark[language];
  const zone = zoneName(offset);
  const written = offset === undefined || !zoneNames[offset] ? '' : ` (${offset})`;
  return `${hour}${mark}${minute}${mark}${second}${zone}${written}`;
}
