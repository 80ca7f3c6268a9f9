import { simulatedKeyword } from '../report/simulated-keyword.ts';
import { readPdfObjects, referenceUnder } from './pdf-objects.ts';
import { referredNumber } from './pdf-values.ts';
import { SignError } from './sign-error.ts';

const LONGEST_KEYWORDS = 500;

/**
 * Refuses a report of simulated data: it is never issued, so nobody may sign it.
 * @throws SignError `REPORT_SIMULATED`, `PDF_UNREADABLE`, `PDF_ENCRYPTED`, `PDF_UNSUPPORTED`
 */
export function refuseSimulated(pdf: Uint8Array): void {
  const objects = readPdfObjects(pdf);
  if (!objects.trailer.entries.has('/Info')) return;
  const info = objects.dictionary(referenceUnder(objects, objects.trailer, '/Info'));
  const keywords = info.entries.get('/Keywords');
  if (keywords === undefined) return;
  const elsewhere = referredNumber(objects.text, keywords);
  const start = elsewhere === null ? keywords.start : objects.start(elsewhere);
  const [text = ''] = objects.text.slice(start, start + LONGEST_KEYWORDS).split(/endobj|>>/);
  const words = text.split(/[^A-Za-z]+/);
  if (words.includes(simulatedKeyword)) throw new SignError('REPORT_SIMULATED');
}
