import {
  bandChanges,
  type BandChange,
  changeOf,
  type Compared,
  linesLevel,
  middleOf,
} from './measured-change.ts';
import type { PatternEvidence, PatternKind } from './pattern.ts';
import type { DiagnosedRun, OrderSplit } from './run-diagnosis.ts';

/** Figures of a whole run beside its hold. */
export interface RunFigures {
  readonly run: DiagnosedRun;
  readonly reference: DiagnosedRun;
}

/** A pattern that was seen, without a word on how sure it is. */
export interface SeenPattern {
  readonly kind: PatternKind;
  readonly evidence: readonly PatternEvidence[];
}

type FindPattern = (compared: Compared, figures: RunFigures) => readonly PatternEvidence[] | null;

/** Change from which a broad rise counts, and up to which bands and orders count as unchanged. */
const RISE_DB = 3;
const UNCHANGED_DB = 2;
/** So many of the bands rise in a broad rise. */
const BROAD_SHARE = 0.7;
const FEWEST_BANDS = 4;
const FIRING_RISE_DB = 4;
const NARROW_RISE_DB = 6;
const HUMP_DB = 4;
const DIP_DB = 1;
const FEWEST_HUMPS = 2;
const LOW_ORDER_HZ = 500;
/** Hiss that swells at the firing rate by this, and more than that of the reference does. */
const LEAST_MODULATION = 0.15;
const MORE_MODULATION = 0.05;
const MORE_SCATTER_DB = 1;
/** All bands change alike if they lie no farther apart. */
const ALIKE_DB = 3;

/** Everything that the differences are consistent with (metrology, table of patterns); several may be. */
export function findPatterns(compared: Compared, figures: RunFigures): readonly SeenPattern[] {
  return patterns.flatMap(([kind, find]) => {
    const evidence = find(compared, figures);
    return evidence === null ? [] : [{ kind, evidence }];
  });
}

const patterns: readonly (readonly [PatternKind, FindPattern])[] = [
  ['gain', findGain],
  ['insert', findInsert],
  ['packing', findPacking],
  ['chamber', findChamber],
  ['leak', findLeak],
  ['resonance', findResonance],
  ['misfire', findMisfire],
];

function findGain(compared: Compared): readonly PatternEvidence[] | null {
  const changes = bandChanges(compared, 50, 10_000);
  const values = changes.map(({ changeDb }) => changeDb);
  if (changes.length < FEWEST_BANDS || Math.max(...values) - Math.min(...values) > ALIKE_DB) return null;
  return Math.abs(middleOf(values)) >= UNCHANGED_DB ? [evidenceOf(changes)] : null;
}

function findInsert(compared: Compared): readonly PatternEvidence[] | null {
  const rise = broadRise(bandChanges(compared, 80, 2000));
  const firing = changeOf(
    compared,
    linesLevel((line) => line.isFiring),
  );
  if (rise === null || firing === null || firing.changeDb < FIRING_RISE_DB) return null;
  return [rise, { seen: 'firing-orders', ...firing }];
}

function findPacking(compared: Compared): readonly PatternEvidence[] | null {
  const rise = broadRise(bandChanges(compared, 800, 8000));
  const low = changeOf(compared, linesLevel(isLowFiring));
  if (rise === null || low === null || Math.abs(low.changeDb) >= UNCHANGED_DB) return null;
  return [rise, { seen: 'firing-orders', ...low }];
}

function isLowFiring({ isFiring, frequencyHz }: OrderSplit): boolean {
  return isFiring && frequencyHz < LOW_ORDER_HZ;
}

function findChamber(compared: Compared): readonly PatternEvidence[] | null {
  const changes = bandChanges(compared, 100, 1600);
  const humps = changes.filter(({ changeDb }) => changeDb >= HUMP_DB);
  const dips = changes.filter(({ changeDb }) => changeDb <= DIP_DB);
  if (humps.length < FEWEST_HUMPS || dips.length < FEWEST_HUMPS || humps.length === 1) return null;
  return humps.map((hump) => evidenceOf([hump]));
}

function findLeak(compared: Compared, { run, reference }: RunFigures): readonly PatternEvidence[] | null {
  const rise = broadRise(bandChanges(compared, 2000, 10_000));
  const [value, usual] = [run.hissModulation, reference.hissModulation];
  if (rise === null || value === null || usual === null) return null;
  if (value < LEAST_MODULATION || value < usual + MORE_MODULATION) return null;
  return [rise, { seen: 'hiss-modulation', value, reference: usual }];
}

function findResonance(compared: Compared): readonly PatternEvidence[] | null {
  const orders = compared.run.orders.flatMap((line) => {
    const change = changeOf(
      compared,
      linesLevel(({ order }) => order === line.order),
    );
    return change === null ? [] : [{ line, ...change }];
  });
  const standing = orders.filter(
    ({ changeDb }, place) =>
      changeDb >= NARROW_RISE_DB &&
      middleOf(besides(orders, place).map((one) => one.changeDb)) < UNCHANGED_DB,
  );
  const told = standing.filter(({ line }) => line.share >= 0.01);
  if (told.length === 0) return null;
  return told.map(({ line, changeDb, spreadDb }) => ({
    seen: 'order',
    order: line.order,
    frequencyHz: line.frequencyHz,
    changeDb,
    spreadDb,
  }));
}

/** The two before and the two after a place. */
function besides<One>(ones: readonly One[], place: number): readonly One[] {
  return ones.filter((_one, index) => index !== place && Math.abs(index - place) <= 2);
}

function findMisfire(compared: Compared, { run, reference }: RunFigures): readonly PatternEvidence[] | null {
  const other = changeOf(
    compared,
    linesLevel((line) => !line.isFiring),
  );
  const firing = changeOf(
    compared,
    linesLevel((line) => line.isFiring),
  );
  const [value, usual] = [run.cycleScatterDb, reference.cycleScatterDb];
  const scatters = value !== null && usual !== null && value - usual >= MORE_SCATTER_DB;
  const rises = other !== null && other.changeDb - (firing?.changeDb ?? 0) >= RISE_DB;
  const evidence: readonly (PatternEvidence | null)[] = [
    rises ? { seen: 'other-orders', ...other } : null,
    scatters ? { seen: 'cycle-scatter', value, reference: usual } : null,
  ];
  const seen = evidence.filter((one) => one !== null);
  return seen.length === 0 ? null : seen;
}

function broadRise(changes: readonly BandChange[]): PatternEvidence | null {
  if (changes.length < FEWEST_BANDS) return null;
  const rising = changes.filter(({ changeDb }) => changeDb >= UNCHANGED_DB);
  const isBroad = rising.length >= BROAD_SHARE * changes.length;
  return isBroad && middleOf(changes.map(({ changeDb }) => changeDb)) >= RISE_DB ? evidenceOf(changes) : null;
}

function evidenceOf(changes: readonly BandChange[]): PatternEvidence {
  const spreads = changes.flatMap(({ spreadDb }) => spreadDb ?? []);
  return {
    seen: 'bands',
    fromHz: changes[0]?.nominalHz ?? 0,
    toHz: changes.at(-1)?.nominalHz ?? 0,
    changeDb: middleOf(changes.map(({ changeDb }) => changeDb)),
    spreadDb: spreads.length === 0 ? null : middleOf(spreads),
  };
}
