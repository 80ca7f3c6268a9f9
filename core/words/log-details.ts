import { amendmentKinds } from '../record/amendment.ts';
import type { AuditEvent } from '../record/audit-event.ts';
import { integrityCodes, type IntegrityCode } from '../record/integrity-finding.ts';
import { programFailureCodes } from '../record/program-failure.ts';
import { signatureMeanings } from '../record/test-signature.ts';
import { roles } from '../people/role.ts';
import { amendmentKindWords } from './amendment-words.ts';
import { formatInstant } from './date-format.ts';
import { integritySentence } from './integrity-words.ts';
import type { Language } from './language.ts';
import { logFieldWords, logWords, profileStepWords, settingNameWords } from './log-words.ts';
import { paperWords } from './paper-words.ts';
import { roleWords } from './people-words.ts';
import { failureSentence } from './program-failure-words.ts';
import { recordWords } from './record-words.ts';
import { meaningWords } from './signature-words.ts';
import { verdictText } from './verdict-words.ts';
import { verdicts } from '../verdict/test-judgement.ts';

/** Something that an event changed or tells: null where it was not there. */
export interface LogChange {
  readonly name: string;
  readonly old: string | null;
  readonly new: string | null;
  /** True for a hash or an identifier: for whoever compares, not for whoever reads. */
  readonly isTechnical: boolean;
}

type Json = AuditEvent['new'];
type Leaf = string | number | boolean | null;

/** What an event is about, as a person reads it. */
export function auditAbout(
  { kind, what, new: told }: Pick<AuditEvent, 'kind' | 'what' | 'new'>,
  language: Language,
): string {
  if (kind === 'setting-changed') return settingNameWords[what]?.[language] ?? what;
  if (kind === 'program-failed') return failureText(what, told, language);
  if (kind !== 'integrity-problem') return what;
  const [code = '', ...rest] = what.split(' ');
  if (!isCode(code)) return what;
  return integritySentence({ code, testId: null, what: rest.join(' '), notedAt: null }, language);
}

/** What an event changed: each part that differs between old and new, or all that it tells where there is no old. */
export function auditChanges(
  event: Pick<AuditEvent, 'kind' | 'old' | 'new'>,
  language: Language,
): readonly LogChange[] {
  const before = leavesOf(event.old);
  const after = leavesOf(event.kind === 'setting-changed' ? valueOfSetting(event.new) : event.new);
  const paths = [...new Set([...before.keys(), ...after.keys()])];
  return paths.flatMap((path) => {
    const [old, changed] = [before.get(path), after.get(path)];
    if (old === changed || (isNothing(old) && isNothing(changed))) return [];
    const told = (leaf: Leaf | undefined) => (leaf === undefined ? null : leafText(path, leaf, language));
    const isTechnical = /sha256$|(?:^|\.)id$|Id$|Hash$/i.test(path);
    return [{ name: nameOfPath(path, language), old: told(old), new: told(changed), isTechnical }];
  });
}

/** The log holds a changed setting with its hash; what it says is the value. */
function valueOfSetting(told: Json): Json {
  const isHeld = typeof told === 'object' && told !== null && !Array.isArray(told) && 'value' in told;
  return isHeld ? (told['value'] ?? null) : told;
}

function isNothing(leaf: Leaf | undefined): boolean {
  return leaf === undefined || leaf === null;
}

/** Plain values by their path, such as `0.portPath`; a value that is plain itself has an empty path. */
function leavesOf(value: Json): ReadonlyMap<string, Leaf> {
  return new Map(value === null ? [] : pairsOf(value, ''));
}

function pairsOf(value: Json, path: string): readonly (readonly [path: string, leaf: Leaf])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, part]) => pairsOf(part, path === '' ? key : `${path}.${key}`));
}

function nameOfPath(path: string, language: Language): string {
  const words = path.split('.').map((key) => {
    if (/^\d+$/.test(key)) return String(Number(key) + 1);
    return logFieldWords[key]?.[language] ?? key;
  });
  return words.join(' › ');
}

function leafText(path: string, leaf: Leaf, language: Language): string {
  if (leaf === null) return logWords.nothing[language];
  if (typeof leaf === 'boolean') return logWords[leaf ? 'yes' : 'no'][language];
  if (typeof leaf === 'number') return String(leaf);
  return wordOf(path.split('.').at(-1) ?? '', leaf, language) ?? plainText(leaf, language);
}

/** Word of a value from a closed set, by the name of its field. */
function wordOf(field: string, value: string, language: Language): string | null {
  if (field === 'role') return wordFrom(roles, value, (role) => roleWords[role][language]);
  if (field === 'meaning') return wordFrom(signatureMeanings, value, (one) => meaningWords[one][language]);
  if (field === 'verdict') return wordFrom(verdicts, value, (one) => verdictText(one, language).word);
  if (field === 'outcome') return wordFrom(outcomes, value, (one) => recordWords(language).outcome[one]);
  if (field === 'kind') return kindName(value, language);
  return field === 'form' ? paperName(value, language) : null;
}

/** `kind` is that of a step of a profile or of an amendment. */
function kindName(value: string, language: Language): string | null {
  const amendment = wordFrom(amendmentKinds, value, (kind) => amendmentKindWords[kind].name[language]);
  return amendment ?? profileStepWords[value]?.[language] ?? null;
}

const outcomes = ['closed', 'interrupted', 'aborted'] as const;

function wordFrom<Value extends string>(
  values: readonly Value[],
  text: string,
  say: (value: Value) => string,
): string | null {
  const value = values.find((one) => one === text);
  return value === undefined ? null : say(value);
}

/** `paper certificate id` by the title of that paper. */
function paperName(form: string, language: Language): string | null {
  const [, kind = '', of = ''] = /^paper (\S+) (\S+)$/.exec(form) ?? [];
  const titles = new Map<string, { readonly title: Readonly<Record<Language, string>> }>(
    Object.entries(paperWords),
  );
  const title = titles.get(kind)?.title[language];
  return title === undefined ? null : `${title} (${of})`;
}

/** Hashes are cut to what a person compares; instants are read in their own offset. */
function plainText(text: string, language: Language): string {
  if (/^[0-9a-f]{64}$/.test(text)) return `${text.slice(0, 12)}…`;
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return formatInstant(text, language);
  return text === '' ? '""' : text;
}

function failureText(what: string, told: Json, language: Language): string {
  const code = programFailureCodes.find((one) => one === what);
  const place = leavesOf(told).get('place');
  return code === undefined ? what : failureSentence({ code, place: String(place ?? '?') }, language);
}

function isCode(text: string): text is IntegrityCode {
  return integrityCodes.some((code) => code === text);
}
