import type { InEachLanguage } from './language.ts';

const dayFirst = /^(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{4})$/;
const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/**
 * A day as people in Indonesia type it, day before month: `5/3/2026`, `05.03.2026`, `5-3-2026`; an ISO date as well.
 *
 * @returns the ISO date, or null where the text is no day of the calendar; a year of two digits is none
 */
export function typedDay(text: string): string | null {
  const ordered = dayFirst.exec(text.trim());
  if (ordered !== null) return calendarDay(ordered[3], ordered[2], ordered[1]);
  const iso = yearFirst.exec(text.trim());
  return iso === null ? null : calendarDay(iso[1], iso[2], iso[3]);
}

function calendarDay(year = '', month = '', day = ''): string | null {
  const made = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  made.setUTCFullYear(Number(year));
  const isThere = made.getUTCMonth() === Number(month) - 1 && made.getUTCDate() === Number(day);
  return isThere ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}

/** How a field shows a day: `05/03/2026` for `2026-03-05`, in both languages, for both are read in Indonesia. */
export function dayInField(isoDate: string): string {
  return isoDate.split('-').toReversed().join('/');
}

/** Words of a field for a day. */
export const dayFieldWords = {
  form: { id: 'hh/bb/tttt', en: 'dd/mm/yyyy' },
  notADay: {
    id: 'Bukan tanggal. Contoh: 05/03/2026.',
    en: 'Not a date. Example: 05/03/2026.',
  },
  calendar: { id: 'Buka kalender', en: 'Open the calendar' },
} as const satisfies Readonly<Record<string, InEachLanguage<string>>>;

/** What the buttons of a calendar are called. */
export const calendarWords = {
  id: {
    previousMonth: 'Bulan sebelumnya',
    nextMonth: 'Bulan berikutnya',
    previousYear: 'Tahun sebelumnya',
    nextYear: 'Tahun berikutnya',
    previousDecade: 'Sepuluh tahun sebelumnya',
    nextDecade: 'Sepuluh tahun berikutnya',
  },
  en: {
    previousMonth: 'Previous month',
    nextMonth: 'Next month',
    previousYear: 'Previous year',
    nextYear: 'Next year',
    previousDecade: 'Ten years earlier',
    nextDecade: 'Ten years later',
  },
} as const satisfies InEachLanguage<Readonly<Record<string, string>>>;
