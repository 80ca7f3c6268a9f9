import { createColumnReader, delimiters } from './column-fields.ts';
import type { FieldMeaning, LineFormat, LineFormatOf } from './format-settings.ts';
import { jsonFields } from './json-fields.ts';
import { keyValueFields } from './key-value-fields.ts';
import { checkLine } from './line-checksum.ts';
import { compilePattern } from './line-pattern.ts';
import type { FieldOutcome, FieldReader } from './line-fields.ts';
import { isNoValueWord } from './line-words.ts';
import { nameValueFields } from './name-value-fields.ts';

/** Makes the reader of a format. */
export function createFieldReader(format: LineFormat): FieldReader {
  switch (format.mode) {
    case 'columns':
      return createColumnReader(format);
    case 'name-value':
      return nameValueReader(format);
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
  return (line, isWhole) => {
    const outcome = checkLine(line, checksum);
    return 'rejected' in outcome ? outcome : read(outcome.text, isWhole);
  };
}

function nameValueReader(format: LineFormatOf<'name-value'>): FieldReader {
  const delimiter = delimiters[format.delimiter];
  const read = checked(format.checksum, (line) => nameValueFields(line.split(delimiter), format.keys));
  return (line, isWhole) => (line.trimStart().startsWith(format.beginsWith) ? read(line, isWhole) : null);
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
  valid: 'validity',
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
