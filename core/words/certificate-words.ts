import type { CertificateStanding } from '#core/verdict/certificate-standing.ts';
import { formatDay } from './date-format.ts';
import type { InEachLanguage, Language } from './language.ts';

/** A certificate that needs attention: whose it is, its last day, and how it stands. */
export interface EndingCertificate {
  readonly name: InEachLanguage<string>;
  readonly dueDate: string;
  readonly standing: Extract<CertificateStanding, { readonly state: 'due-soon' | 'expired' }>;
}

function dayCount(days: number, language: Language): string {
  if (language === 'id') return `${days} hari`;
  return days === 1 ? '1 day' : `${days} days`;
}

function soon({ name, dueDate }: EndingCertificate, daysLeft: number): InEachLanguage<string> {
  const today = daysLeft === 0;
  return {
    id: `Sertifikat ${name.id} berlaku sampai ${formatDay(dueDate, 'id')}: ${today ? 'hari ini hari terakhir' : `tinggal ${dayCount(daysLeft, 'id')}`}.`,
    en: `The certificate of ${name.en} is valid until ${formatDay(dueDate, 'en')}: ${today ? 'today is its last day' : `${dayCount(daysLeft, 'en')} left`}.`,
  };
}

/** A certificate that ends soon or is over, with what follows from it. */
export function endingCertificateWords(ending: EndingCertificate): InEachLanguage<string> {
  const { name, dueDate, standing } = ending;
  if (standing.state === 'due-soon') return soon(ending, standing.daysLeft);
  return {
    id: `Sertifikat ${name.id} habis ${formatDay(dueDate, 'id')}, ${dayCount(standing.daysOver, 'id')} lalu. Pengujian resmi dengannya tidak sah.`,
    en: `The certificate of ${name.en} ended on ${formatDay(dueDate, 'en')}, ${dayCount(standing.daysOver, 'en')} ago. An official test with it is invalid.`,
  };
}
