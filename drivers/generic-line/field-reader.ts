import type { FieldMeaning, LineFormat, LineFormatOf } from './format-settings.ts';
import { jsonFields } from './json-fields.ts';
import { keyValueFields } from './key-value-fields.ts';
import { checkLine } from './line-checksum.ts';
import { compilePattern } from './line-pattern.ts';
import { meanings, type FieldOutcome, type FieldReader } from './line-fields.ts';
import { isNoValueWord } from './line-words.ts';

/** Makes the reader of a format. */
export function createFieldReader(format: LineFormat): FieldReader {
  switch (format.mode) {
    case 'columns':
      return columnReader(format);
    case 'key-value':
      return checked(format.checksum, (line) => keyValueFields(line, format.keys));
    case 'json':
      return (line) => jsonFields(line, format.paths);
    case 'pattern':
      return patternReader(format);
    case 'plain':
      return checked(format.checksum, plainFields);
  }
  return format satisfies never;
}

function plainFields(line: string): FieldOutcome {
  return isPlain(line) ? { fields: { value: line } } : null;
}

/** A plain line begins with a number or with a word that stands for one; boot messages do not. */
function isPlain(line: string): boolean {
  return (
    /^\s*[+-]?[\d.,]*\d(?=$|[\sA-Za-z(%])/.test(line) || isNoValueWord(line.trim().split(/\s/, 1)[0] ?? '')
  );
}

function checked(checksum: Parameters<typeof checkLine>[1], read: FieldReader): FieldReader {
  return (line) => {
    const outcome = checkLine(line, checksum);
    return 'rejected' in outcome ? outcome : read(outcome.text);
  };
}

const delimiters = { ',': ',', ';': ';', '|': '|', tab: '\t', blank: /[ \t]+/ } as const;

function columnReader(format: LineFormatOf<'columns'>): FieldReader {
  const delimiter = delimiters[format.delimiter];
  const read = checked(format.checksum, (line) => columnFields(line.split(delimiter), format));
  const { tag } = format;
  if (tag === null) return read;
  return (line) => (line.split(delimiter, 1)[0]?.split('*', 1)[0]?.trim() === tag ? read(line) : null);
}

function columnFields(cells: readonly string[], format: LineFormatOf<'columns'>): FieldOutcome {
  const fields: Partial<Record<FieldMeaning, string>> = {};
  for (const [meaning, column] of meanings(format.columns)) {
    const cell = cells[column - 1];
    // A tagged line is known to be ours: a column less means that something is missing.
    if (cell === undefined) return format.tag === null ? null : { rejected: 'column-missing' };
    fields[meaning] = cell.trim();
  }
  return { fields };
}

const groupMeanings: Readonly<Record<string, FieldMeaning>> = {
  value: 'value',
  level: 'level',
  rpm: 'speed',
  unit: 'unit',
  weighting: 'frequencyWeighting',
  time: 'timeWeighting',
  hold: 'hold',
  over: 'overload',
  under: 'underRange',
  battery: 'batteryLow',
};

function patternReader(format: LineFormatOf<'pattern'>): FieldReader {
  const pattern = compilePattern(format.pattern, format.ignoreCase);
  const groups = Object.keys(pattern.namedGroups()).flatMap((name) => {
    const meaning = groupMeanings[name];
    return meaning === undefined ? [] : [[name, meaning] as const];
  });
  return checked(format.checksum, (line) => {
    const matcher = pattern.matcher(line);
    if (!matcher.matches()) return null;
    const fields: Partial<Record<FieldMeaning, string>> = {};
    for (const [name, meaning] of groups) {
      const text = matcher.group(name);
      // A group that took no part in the match says nothing; `over` and `under` say no.
      if (typeof text === 'string') fields[meaning] = text.trim();
      else if (meaning === 'overload' || meaning === 'underRange') fields[meaning] = '0';
    }
    return { fields };
  });
}
