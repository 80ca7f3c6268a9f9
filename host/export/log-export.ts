import { strToU8 } from 'fflate';
import type { LogFilter } from '#core/record/log-group.ts';
import { logTable } from '#core/report/log-table.ts';
import { csvOfTable } from '#core/report/table-text.ts';
import type { Language } from '#core/words/language.ts';
import { type ReadLog, searchLog } from './log-search.ts';

/** How an exported log is written. */
export interface LogExportForm {
  readonly form: 'csv' | 'csv-id';
  readonly language: Language;
}

/** All events that a filter wants, newest first, as CSV. */
export async function logExport(
  log: ReadLog,
  filter: LogFilter,
  { form, language }: LogExportForm,
): Promise<Uint8Array> {
  const events = await searchLog(log, { filter, beforeSequence: null, limit: Infinity });
  const table = logTable(events, filter, language);
  return strToU8(csvOfTable(table, form === 'csv' ? 'dot' : 'indonesian'));
}
