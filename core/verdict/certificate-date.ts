const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/**
 * The last day on which a certificate of this day is valid, included (decision 1): the same day so many months later, or
 * the month's last day where it has no such day. ISO dates.
 */
export function lastDayOfCertificate(certificateDate: string, months: number): string {
  const [year = 0, month = 1, day = 1] = certificateDate.split('-').map(Number);
  const index = year * 12 + (month - 1) + Math.floor(months);
  const lastYear = Math.floor(index / 12);
  const lastMonth = index % 12;
  const lastDay = Math.min(day, daysOf(lastYear, lastMonth));
  return [String(lastYear).padStart(4, '0'), padded(lastMonth + 1), padded(lastDay)].join('-');
}

function daysOf(year: number, monthIndex: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return monthIndex === 1 && isLeap ? 29 : (LAST_DAYS[monthIndex] ?? 31);
}

function padded(value: number): string {
  return String(value).padStart(2, '0');
}
