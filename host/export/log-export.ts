import { setImmediate as nextTurn } from 'node:timers/promises';
import { strToU8 } from 'fflate';
import type { ChainedEvent } from '#core/record/audit-event.ts';
import type { LogFilter } from '#core/record/log-group.ts';
import { logTable } from '#core/report/log-table.ts';
import { csvOfTable } from '#core/report/table-text.ts';
import type { Language } from '#core/words/language.ts';
import type { AuditLog } from '../store/audit-log.ts';

/** How an exported log is written. */
export interface LogExportForm {
  readonly form: 'csv' | 'csv-id';
  readonly language: Language;
}

const pageLength = 200;

/** All events that a filter wants, newest first, as CSV; other work of the bench goes on between two pages. */
export async function logExport(
  log: Pick<AuditLog, 'list'>,
  filter: LogFilter,
  { form, language }: LogExportForm,
): Promise<Uint8Array> {
  const events: ChainedEvent[] = [];
  for (let beforeSequence: number | null = null; ;) {
    const page = log.list({ beforeSequence, limit: pageLength, filter });
    events.push(...page);
    const last = page.at(-1);
    if (last === undefined) break;
    beforeSequence = last.sequence;
    await nextTurn();
  }
  const table = logTable(events, filter, language);
  return strToU8(csvOfTable(table, form === 'csv' ? 'dot' : 'indonesian'));
}
