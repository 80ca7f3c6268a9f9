import type { ReactNode } from 'react';
import type { Language } from '#core/words/language.ts';
import { reportAddress } from '../door/door.ts';
import { useBench } from '../door/queries.ts';

/** How a report opens: the browser shows it in a new tab, the desktop window saves it because it opens nothing. */
export function useReportTarget(): { readonly target: '_blank' } | { readonly download: true } {
  const bench = useBench();
  return bench.data?.shell === 'desktop' ? { download: true } : { target: '_blank' };
}

/** Opens the report as a person would, for the key that prints. */
export function openReport(testId: string, language: Language, shell: 'desktop' | 'browser'): void {
  openPaper(reportAddress(testId, language), shell);
}

/** Opens the paper at an address as a person would. */
export function openPaper(address: string, shell: 'desktop' | 'browser'): void {
  const link = document.createElement('a');
  link.href = address;
  if (shell === 'desktop') link.download = '';
  else link.target = '_blank';
  link.rel = 'noopener';
  link.click();
}

/** A link to a test's printed report. */
export function ReportLink(properties: {
  readonly testId: string;
  readonly language: Language;
  readonly label?: string;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const { testId, language, label, className, children } = properties;
  const target = useReportTarget();
  return (
    <a
      href={reportAddress(testId, language)}
      aria-label={label}
      className={className}
      rel="noopener"
      {...target}
    >
      {children}
    </a>
  );
}
