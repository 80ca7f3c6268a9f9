import type { DeclaredEngine } from '#core/acoustics/speed-from-sound.ts';
import type { Aim, BikeWish, PartWish, WorkshopEntry } from './workshop-entry.ts';
import type { WorkshopLimit } from './workshop-limit.ts';
import { isUsable, type WorkshopRun } from './workshop-run.ts';

/** A run of a part, with when it was made. */
export interface KeptRun {
  readonly id: string;
  /** ISO 8601 with offset. */
  readonly at: string;
  /** 1, 2, ... within its part, those that were set aside included. */
  readonly number: number;
  readonly run: WorkshopRun;
  /** Why a person set it aside; null where nobody did. */
  readonly setAside: string | null;
}

/** A part that was tried on a motorcycle. */
export interface Part extends PartWish {
  readonly id: string;
  readonly at: string;
  readonly runs: readonly KeptRun[];
}

/** A motorcycle with everything that was tried on it. */
export interface Bike extends Pick<BikeWish, 'name' | 'note'> {
  readonly id: string;
  readonly at: string;
  readonly aim: Aim;
  /** As it was entered; null where nobody did: its speed cannot be heard then. */
  readonly engine: DeclaredEngine | null;
  readonly limit: WorkshopLimit | null;
  readonly declaredAccuracyDb: number | null;
  /** The first one is what the others are compared with. */
  readonly parts: readonly Part[];
}

/** All motorcycles of the workshop as its entries tell of them, the one that was worked at last first. */
export function bikesOf(entries: readonly WorkshopEntry[]): readonly Bike[] {
  const bikes = entries.flatMap((entry) => (entry.content.kind === 'bike' ? [entry] : []));
  const lastAt = new Map(entries.map((entry, index) => [bikeOf(entry), index]));
  return bikes
    .flatMap(({ id }) => bikeFrom(entries, id) ?? [])
    .toSorted((one, other) => (lastAt.get(other.id) ?? 0) - (lastAt.get(one.id) ?? 0));
}

/** One motorcycle as the entries tell of it; null where there is none. */
export function bikeFrom(entries: readonly WorkshopEntry[], bikeId: string): Bike | null {
  const own = entries.filter((entry) => bikeOf(entry) === bikeId);
  const [first] = own;
  if (first?.content.kind !== 'bike') return null;
  const { name, note, targetSpeedRpm, tolerancePercent } = first.content.bike;
  const limits = own.flatMap(({ content }) => (content.kind === 'limit' ? [content] : []));
  const engines = own.flatMap(({ content }) => (content.kind === 'engine' ? [content.engine] : []));
  const aims = own.flatMap(({ content }) => (content.kind === 'aim' ? [content.aim] : []));
  return {
    id: bikeId,
    at: first.at,
    name,
    note,
    aim: aims.at(-1) ?? { targetSpeedRpm, tolerancePercent },
    engine: engines.at(-1) ?? null,
    limit: limits.at(-1)?.limit ?? null,
    declaredAccuracyDb: limits.at(-1)?.declaredAccuracyDb ?? null,
    parts: own.flatMap((entry) =>
      entry.content.kind === 'part' ? [partFrom(own, entry, entry.content.part)] : [],
    ),
  };
}

/** Runs of a part by which one goes: not set aside, at the speed that is asked now. */
export function countedRuns(part: Part, aim: Aim): readonly KeptRun[] {
  return part.runs.filter(
    ({ run, setAside }) => setAside === null && run.targetSpeedRpm === aim.targetSpeedRpm,
  );
}

/** Counted runs of the newest day, which share meter, place and weather: those of the pre-check. */
export function newestSitting(part: Part, aim: Aim): readonly KeptRun[] {
  const counted = countedRuns(part, aim);
  const newest = counted.at(-1);
  return newest === undefined ? [] : counted.filter((one) => isSameSitting(one, newest));
}

/** How many runs of the newest sitting can be gone by. */
export function usableCount(part: Part, aim: Aim): number {
  return newestSitting(part, aim).filter(({ run }) => isUsable(run)).length;
}

function isSameSitting(one: KeptRun, other: KeptRun): boolean {
  const { meter, source } = one.run;
  return (
    one.at.slice(0, 10) === other.at.slice(0, 10) &&
    meter.serialNumber === other.run.meter.serialNumber &&
    meter.driverId === other.run.meter.driverId &&
    source === other.run.source
  );
}

function partFrom(own: readonly WorkshopEntry[], { id, at }: WorkshopEntry, part: PartWish): Part {
  const setAside = new Map(
    own.flatMap(({ content }) =>
      content.kind === 'set-aside' ? [[content.runId, content.reason] as const] : [],
    ),
  );
  const runs = own.flatMap((entry) =>
    entry.content.kind === 'run' && entry.content.partId === id ? [{ ...entry, run: entry.content.run }] : [],
  );
  return {
    ...part,
    id,
    at,
    runs: runs.map((entry, index) => ({
      id: entry.id,
      at: entry.at,
      number: index + 1,
      run: entry.run,
      setAside: setAside.get(entry.id) ?? null,
    })),
  };
}

/** The motorcycle that an entry is about; its own identifier for the motorcycle itself, null for meters. */
export function bikeOf({ id, content }: Pick<WorkshopEntry, 'id' | 'content'>): string | null {
  if (content.kind === 'bike') return id;
  return 'bikeId' in content ? content.bikeId : null;
}
