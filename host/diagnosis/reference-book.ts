import { z } from 'zod';
import type { TestRecord } from '#core/record/test-record.ts';
import type { NoReference } from '#core/diagnosis/test-diagnosis.ts';
import type { TestStore } from '../store/test-store.ts';
import type { NamedRun } from './question-of-record.ts';

const text = z.string();

/** A run that the laboratory named as the sound of a healthy one of its model. */
export const namedReferenceSchema = z.strictObject({
  testId: text,
  testNumber: text,
  series: z.int().nonnegative(),
  run: z.int().positive(),
  make: text,
  model: text,
  exhaustMaker: text,
  exhaustModel: text,
  /** State of the exhaust, as declared: insert fitted, removed, ... */
  insert: text,
  targetSpeedRpm: z.number().nullable(),
  distanceM: z.number().nullable(),
  outlet: z.int().positive(),
  simulated: z.boolean(),
  reason: text,
  namedBy: text,
  namedAt: text,
});

/** A named reference (see {@link namedReferenceSchema}). */
export type NamedReference = z.output<typeof namedReferenceSchema>;

/** Why, by whom and when a run is named. */
export interface Naming {
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

const settingName = 'diagnosis-references';
const listSchema = z.array(namedReferenceSchema);
/** Speeds and distances of a reference agree to this share. */
const SAME_SHARE = 0.01;

/** The references of the laboratory, one for each model, exhaust and state of it; each change stands in the log as a setting. */
export class ReferenceBook {
  readonly #store: Pick<TestStore, 'setting' | 'setSetting'>;

  constructor(store: Pick<TestStore, 'setting' | 'setSetting'>) {
    this.#store = store;
  }

  list(): readonly NamedReference[] {
    const parsed = listSchema.safeParse(this.#store.setting(settingName));
    return parsed.success ? parsed.data : [];
  }

  /** Names a run; it takes the place of the one that was named for the same model, exhaust, speed and place. */
  name(record: TestRecord, run: NamedRun, naming: Naming): NamedReference {
    const named = referenceOf(record, run, naming);
    const others = this.list().filter((one) => !isForTheSame(one, named));
    this.#store.setSetting(settingName, [...others, named]);
    return named;
  }

  /** Takes a test off the list. False where it was not on it. */
  forget(testId: string): boolean {
    const all = this.list();
    const left = all.filter((one) => one.testId !== testId);
    if (left.length === all.length) return false;
    this.#store.setSetting(settingName, left);
    return true;
  }

  /** The reference for a test: same make and model, target speed and place; the same exhaust first, then the latest. */
  choose(record: TestRecord): NamedReference | NoReference {
    const asked = referenceOf(record, { series: 0, run: 1 }, { reason: '', by: '', at: '' });
    const ofModel = this.list().filter((one) => isOfModel(one, asked));
    if (ofModel.length === 0) return 'NONE_NAMED';
    const others = ofModel.filter((one) => one.testId !== record.id);
    if (others.length === 0) return 'IS_THE_REFERENCE';
    const alike = others.filter((one) => isAtTheSame(one, asked));
    const sameExhaust = alike.filter((one) => isOfExhaust(one, asked));
    return sameExhaust.at(-1) ?? alike.at(-1) ?? 'REFERENCE_AT_OTHER_SPEED';
  }
}

function referenceOf(
  { id, number, evidence, judgement }: TestRecord,
  run: NamedRun,
  naming: Naming,
): NamedReference {
  const { vehicle, exhaust, conditions, simulated } = evidence;
  return {
    testId: id,
    testNumber: number,
    ...run,
    make: vehicle.make,
    model: vehicle.model,
    exhaustMaker: exhaust.maker,
    exhaustModel: exhaust.model,
    insert: exhaust.insert,
    targetSpeedRpm: judgement.targetSpeedRpm,
    distanceM: conditions.distanceM,
    outlet: evidence.series[run.series]?.outlet ?? 1,
    simulated,
    reason: naming.reason,
    namedBy: naming.by,
    namedAt: naming.at,
  };
}

function isForTheSame(one: NamedReference, other: NamedReference): boolean {
  return (
    isOfModel(one, other) && isAtTheSame(one, other) && isOfExhaust(one, other) && one.insert === other.insert
  );
}

/** A test without make and model has no reference; synthetic ones are only for synthetic tests. */
function isOfModel(one: NamedReference, other: NamedReference): boolean {
  const isNamed = plain(other.make) !== '' && plain(other.model) !== '';
  const isSame = plain(one.make) === plain(other.make) && plain(one.model) === plain(other.model);
  return isNamed && isSame && one.simulated === other.simulated;
}

function isOfExhaust(one: NamedReference, other: NamedReference): boolean {
  return (
    plain(one.exhaustMaker) === plain(other.exhaustMaker) &&
    plain(one.exhaustModel) === plain(other.exhaustModel)
  );
}

function isAtTheSame(one: NamedReference, other: NamedReference): boolean {
  return (
    isNear(one.targetSpeedRpm, other.targetSpeedRpm) &&
    isNear(one.distanceM, other.distanceM) &&
    one.outlet === other.outlet
  );
}

function isNear(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return one === other;
  return Math.abs(one - other) <= SAME_SHARE * Math.abs(other);
}

function plain(name: string): string {
  return name.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
