/** So many days before its last day a certificate is announced to end. */
export const certificateNoticeDays = 30;

/** How a certificate stands on a day: it names no last day, is valid, ends soon, or is over. */
export type CertificateStanding =
  | { readonly state: 'no-due-date' }
  | { readonly state: 'valid'; readonly daysLeft: number }
  | { readonly state: 'due-soon'; readonly daysLeft: number }
  | { readonly state: 'expired'; readonly daysOver: number };

const millisecondsPerDay = 86_400_000;

/** How a certificate with this last day stands today; the last day itself is valid (decision 1). ISO dates. */
export function certificateStanding(dueDate: string | null, today: string): CertificateStanding {
  if (dueDate === null) return { state: 'no-due-date' };
  const daysLeft = Math.round((Date.parse(dueDate) - Date.parse(today)) / millisecondsPerDay);
  if (daysLeft < 0) return { state: 'expired', daysOver: -daysLeft };
  return { state: daysLeft <= certificateNoticeDays ? 'due-soon' : 'valid', daysLeft };
}
