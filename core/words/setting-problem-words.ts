import type { InEachLanguage } from './language.ts';

/** What a checker found, as far as words are made of it. */
export interface FoundProblem {
  readonly code?: string | undefined;
  readonly message: string;
  readonly expected?: unknown;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly values?: unknown;
  readonly keys?: unknown;
}

type Sentence = InEachLanguage<string>;

const typeWords: Readonly<Record<string, Sentence>> = {
  number: { id: 'bilangan', en: 'a number' },
  int: { id: 'bilangan bulat', en: 'a whole number' },
  string: { id: 'teks dalam tanda kutip', en: 'text in quotation marks' },
  boolean: { id: 'true atau false', en: 'true or false' },
  array: { id: 'daftar [ ... ]', en: 'a list [ ... ]' },
  tuple: { id: 'daftar [ ... ]', en: 'a list [ ... ]' },
  object: { id: 'kelompok { ... }', en: 'a group { ... }' },
};

const listed = (values: unknown): string =>
  Array.isArray(values) ? values.map((value) => JSON.stringify(value)).join(', ') : '';

function sizeWords({ minimum, maximum }: FoundProblem): Sentence {
  if (minimum !== undefined) {
    return {
      id: `terlalu kecil: paling sedikit ${String(minimum)}`,
      en: `too small: at least ${String(minimum)}`,
    };
  }
  return {
    id: `terlalu besar: paling banyak ${String(maximum)}`,
    en: `too large: at most ${String(maximum)}`,
  };
}

/** What is wrong with one setting of an instrument, as a piece of a sentence. */
export function settingProblemWords(problem: FoundProblem): Sentence {
  const { code, message, expected, values, keys } = problem;
  if (code === 'invalid_type') {
    const wanted = typeWords[String(expected)] ?? { id: String(expected), en: String(expected) };
    return { id: `harus berupa ${wanted.id}`, en: `must be ${wanted.en}` };
  }
  if (code === 'too_small' || code === 'too_big') return sizeWords(problem);
  if (code === 'invalid_value') {
    return { id: `harus salah satu dari ${listed(values)}`, en: `must be one of ${listed(values)}` };
  }
  if (code === 'unrecognized_keys') {
    return { id: `tidak dikenal: ${listed(keys)}`, en: `unknown: ${listed(keys)}` };
  }
  if (code === 'invalid_union') {
    return { id: 'tidak cocok dengan bentuk mana pun yang dikenal', en: 'fits none of the known forms' };
  }
  return { id: `tidak dapat dipakai (${message})`, en: `cannot be used (${message})` };
}
