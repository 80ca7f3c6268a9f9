import type { ChainedEvent } from '#core/record/audit-event.ts';
import type { LogFilter } from '#core/record/log-group.ts';
import { auditAbout } from '#core/words/log-details.ts';
import { auditKindWords } from '#core/words/log-words.ts';
import type { Language } from '#core/words/language.ts';
import type { ExportTable, TableCell } from './history-table.ts';
import { textCell } from './table-cells.ts';

/** Version of the form of an exported log; it grows when a column changes its meaning. */
const logSchemaVersion = 1;

const columns = [
  'sequence',
  'at',
  'who',
  'kind',
  'happened',
  'what',
  'about',
  'old',
  'new',
  'why',
  'previous_sha256',
] as const;

/** What stands above the events of a log that is handed out as a table. */
export function logTableHead(filter: LogFilter, eventCount: number): Pick<ExportTable, 'facts' | 'columns'> {
  return {
    facts: [
      ['format', `senyap-log/${logSchemaVersion}`],
      ...Object.entries(filter).flatMap(([key, value]): [string, string][] =>
        typeof value === 'string' ? [[key, value]] : [],
      ),
      ['events', String(eventCount)],
    ],
    columns: columns.map((name) => ({ name, unit: name === 'at' ? 'ISO 8601' : '' })),
  };
}

/** Events as rows of that table, in the order in which they are handed in; old and new stand there as JSON. */
export function logRows(events: readonly ChainedEvent[], language: Language): ExportTable['rows'] {
  return events.map((event) => rowOf(event, language));
}

function rowOf(event: ChainedEvent, language: Language): readonly TableCell[] {
  const { sequence, at, who, kind, what, why, previousSha256 } = event;
  return [
    { kind: 'number', value: sequence },
    textCell(at),
    textCell(who),
    textCell(kind),
    textCell(auditKindWords[kind][language]),
    textCell(what),
    textCell(auditAbout(event, language)),
    jsonCell(event.old),
    jsonCell(event.new),
    textCell(why),
    textCell(previousSha256),
  ];
}

function jsonCell(value: ChainedEvent['old']): TableCell {
  return value === null ? { kind: 'none' } : { kind: 'text', value: JSON.stringify(value) };
}
