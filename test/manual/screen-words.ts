import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { testSteps } from '#core/procedure/procedure-state.ts';
import { verdicts } from '#core/verdict/test-judgement.ts';
import { cueText } from '#core/words/cue-words.ts';
import { languages, type InEachLanguage, type Language } from '#core/words/language.ts';
import { verdictText } from '#core/words/verdict-words.ts';

const root = join(import.meta.dirname, '../..');
const cues = ['READY', 'MEASURE', 'GET_READY', 'RAISE', 'HOLD', 'RELEASE', 'WAIT', 'REPEAT'] as const;

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Every pair of words in a value, however deep. */
function pairsIn(value: unknown): readonly InEachLanguage<string>[] {
  if (!isObject(value)) return [];
  const { id, en } = value;
  if (typeof id === 'string' && typeof en === 'string') return [{ id, en }];
  return Object.values(value).flatMap(pairsIn);
}

let known: Promise<Readonly<Record<Language, ReadonlySet<string>>>> | null = null;

/** Every word and sentence that can stand on the screen, in each language, as far as it is written as it stands there. */
export async function screenWords(): Promise<Readonly<Record<Language, ReadonlySet<string>>>> {
  known ??= readWords();
  return await known;
}

async function readWords(): Promise<Readonly<Record<Language, ReadonlySet<string>>>> {
  const files = globSync('core/words/**/*.ts', { cwd: root });
  const modules: unknown[] = await Promise.all(
    files.map(async (file) => (await import(pathToFileURL(join(root, file)).href)) as unknown),
  );
  const pairs = modules.flatMap((module) => pairsIn({ ...(module as object) }));
  const words = (language: Language): ReadonlySet<string> =>
    new Set([
      ...pairs.map((pair) => pair[language]),
      ...verdicts.map((verdict) => verdictText(verdict, language).word),
      ...testSteps.flatMap((step) => cues.map((cue) => cueText(cue, step, language).word)),
    ]);
  const [id, en] = languages.map(words);
  if (id === undefined || en === undefined) throw new Error('a language is missing');
  return { id, en };
}
