import { strToU8 } from 'fflate';
import type { LogFilter } from '#core/record/log-group.ts';
import { logRows, logTableHead } from '#core/report/log-table.ts';
import { csvHead, csvOfRows } from '#core/report/table-text.ts';
import type { Language } from '#core/words/language.ts';
import { eventsInLog, type ReadLog } from './log-search.ts';

/** How an exported log is written. */
export interface LogExportForm {
  readonly form: 'csv' | 'csv-id';
  readonly language: Language;
}

/** All events that a filter wants, newest first, as CSV; it is written a stretch of the log at a time. */
export async function logExport(
  log: ReadLog,
  filter: LogFilter,
  { form, language }: LogExportForm,
): Promise<Uint8Array<ArrayBuffer>> {
  const csvForm = form === 'csv' ? 'dot' : 'indonesian';
  const parts: Uint8Array[] = [];
  let count = 0;
  for await (const events of eventsInLog(log, { filter, beforeSequence: null, limit: Infinity })) {
    parts.push(strToU8(csvOfRows(logRows(events, language), csvForm)));
    count += events.length;
  }
  return joined([strToU8(csvHead(logTableHead(filter, count), csvForm)), ...parts]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
