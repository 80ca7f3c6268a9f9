import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { canonicalJson } from '#core/record/canonical-json.ts';
import type { IntegrityFinding } from '#core/record/integrity-finding.ts';
import { type BenchInHand, benchInHand, findInFolder, type FoundAfterEdit } from './bench-in-hand.ts';
import { type EditableTable, editableTables } from './editable-table.ts';
import { type Edit, randomEdit } from './random-edit.ts';
import { fillPeopledBench } from './sealed-bench.ts';

/** How many things of a kind there were, by their name. */
type Counts = Readonly<Record<string, number>>;

/** What came of many edits of one bench. */
export interface TamperTally {
  readonly edits: number;
  /** The edits that a check did not notice, or that it did not survive. */
  readonly unnoticed: readonly string[];
  /** How often each table was edited. */
  readonly tables: Counts;
  /** How many edits changed a value, removed a row or added one. */
  readonly kinds: Counts;
  /** How often each finding was named. */
  readonly codes: Counts;
  /** Edits that were also made in a copy of the data folder, with programs of their own. */
  readonly controls: number;
  /** Those of them after which something else was found in the copy. */
  readonly differing: readonly string[];
}

/** How many edits of which chance, and how many of them are made a second time in a copy of their own. */
export interface TamperPlan {
  readonly edits: number;
  readonly chance: () => number;
  /** One of so many edits. */
  readonly controlEvery: number;
}

/** Few, for each is checked after each edit. */
const testsOfBench = 2;

/** Edits a filled bench so often, each time from the untouched one, and checks it whole each time. */
export function tamperWithBench(yard: string, { edits, chance, controlEvery }: TamperPlan): TamperTally {
  const [untouched, inHand, control] = ['untouched', 'in-hand', 'control'].map((name) => join(yard, name));
  if (untouched === undefined || inHand === undefined || control === undefined) throw new Error('no folders');
  mkdirSync(untouched);
  const tables = tablesOf(fillPeopledBench(untouched, testsOfBench));
  cpSync(untouched, inHand, { recursive: true });
  const bench = benchInHand(inHand);
  refuseDamaged(bench.find());
  const count = new TamperCount();
  while (count.edits < edits) {
    const [edit, found] = madeEdit(bench, tables, chance);
    count.note(edit, found);
    if (count.edits % controlEvery !== 0) continue;
    rmSync(control, { recursive: true, force: true });
    cpSync(untouched, control, { recursive: true });
    count.compare(edit, found, lookedFor(() => findInFolder(control, edit)) ?? []);
  }
  refuseDamaged(bench.find());
  bench.close();
  return count.tally();
}

/** @throws Error where a bench is not as it was filled: then nothing would be shown by what is found after an edit */
function refuseDamaged(findings: readonly IntegrityFinding[]): void {
  if (findings.length > 0) throw new Error(`the untouched bench is damaged: ${canonicalJson(findings)}`);
}

function tablesOf(filename: string): readonly EditableTable[] {
  const database = new Sqlite(filename, { readonly: true });
  try {
    return editableTables(database);
  } finally {
    database.close();
  }
}

type Found = readonly IntegrityFinding[] | string;

/** An edit that changed something, and what was found then, or how the check failed. */
function madeEdit(
  bench: BenchInHand,
  tables: readonly EditableTable[],
  chance: () => number,
): readonly [Edit, Found] {
  for (;;) {
    const edit = randomEdit(tables, chance);
    const found = lookedFor(() => bench.findAfter(edit));
    if (found !== null) return [edit, found];
  }
}

function lookedFor(find: () => FoundAfterEdit): Found | null {
  try {
    return find();
  } catch (error) {
    return `the check failed: ${String(error)}`;
  }
}

/** Counts edits and what was found after them. */
class TamperCount {
  edits = 0;
  #controls = 0;
  readonly #unnoticed: string[] = [];
  readonly #differing: string[] = [];
  readonly #tables: Record<string, number> = {};
  readonly #kinds: Record<string, number> = {};
  readonly #codes: Record<string, number> = {};

  note({ table, kind, told }: Edit, found: Found): void {
    this.edits += 1;
    add(this.#tables, table);
    add(this.#kinds, kind);
    if (typeof found === 'string') this.#unnoticed.push(`${told}: ${found}`);
    else if (found.length === 0) this.#unnoticed.push(told);
    else for (const { code } of found) add(this.#codes, code);
  }

  compare({ told }: Edit, found: Found, inCopy: Found): void {
    this.#controls += 1;
    if (canonicalJson(found) !== canonicalJson(inCopy)) this.#differing.push(told);
  }

  tally(): TamperTally {
    return {
      edits: this.edits,
      unnoticed: this.#unnoticed,
      tables: this.#tables,
      kinds: this.#kinds,
      codes: this.#codes,
      controls: this.#controls,
      differing: this.#differing,
    };
  }
}

function add(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}
