import type { ProfileLibrary } from '#core/procedure/profile-library.ts';
import type { DeclaredEngine } from '#core/acoustics/speed-from-sound.ts';
import { bandAround } from '#core/procedure/speed-band.ts';
import { bikeFrom, bikesOf, type Bike, usableCount } from '#core/workshop/bike.ts';
import type { MeasuredRun } from '#core/workshop/measure-run.ts';
import { type ComparisonWish, partDifference, type PartDifference } from '#core/workshop/part-difference.ts';
import type {
  Aim,
  BikeWish,
  PartWish,
  WorkshopContent,
  WorkshopEntry,
} from '#core/workshop/workshop-entry.ts';
import {
  chosenLimit,
  type LimitRefusal,
  type LimitWish,
  offeredLimits,
  type OfferedLimit,
} from '#core/workshop/workshop-limit.ts';
import type { BikeSummary, BikeView, LastRun, WorkshopMeterView, WorkshopView } from '../http/contract.ts';
import type { PhotoFolder } from '../store/photo-folder.ts';
import type { WorkshopStore } from '../store/workshop-store.ts';
import type { CalibrationBook } from './calibration-book.ts';
import type { InstrumentBook } from './instrument-book.ts';
import { PassportDesk } from './passport-desk.ts';
import { setupProblem } from './setup-problem.ts';
import { bikeView, datedRuns } from './workshop-views.ts';
import { workshopCalibration, workshopMeter } from './workshop-meter.ts';
import type { RunWish } from './workshop-runner.ts';
import type { WorkshopSide } from './workshop-side.ts';
import type { BenchKey } from '../seal/bench-key.ts';

/** What the desk of the workshop is made of. */
export interface WorkshopDeskParts {
  readonly store: WorkshopStore;
  readonly key: BenchKey;
  readonly side: WorkshopSide;
  readonly profiles: ProfileLibrary;
  readonly photos: PhotoFolder;
  readonly instruments: InstrumentBook;
  readonly calibrations: CalibrationBook;
  readonly simulated: boolean;
  /** Time of day as ISO 8601 with offset. */
  readonly now: () => string;
  readonly createId: () => string;
  /** Why no run may begin now, as a refusal; does nothing where one may. @throws SetupProblem */
  readonly checkFree: () => void;
}

/** So much one motorcycle holds; more is a mistake or mischief. */
const mostParts = 60;
const mostRunsOfBike = 1000;
const mostBikes = 2000;

/** Keeps what the workshop tries and carries out its runs: nothing of it is a test, and nothing can become one. */
export class WorkshopDesk {
  readonly passports: PassportDesk;
  readonly #parts: WorkshopDeskParts;
  /** Read once; what is kept is never changed but by this desk. */
  #entries: WorkshopEntry[] | null = null;
  /** Who began the run that goes on. */
  #begunBy = '';

  constructor(parts: WorkshopDeskParts) {
    this.#parts = parts;
    this.passports = new PassportDesk({
      ...parts,
      entries: () => this.#all(),
      keep: (content, by) => this.#keep(content, by),
      meter: () => this.#meterNow(),
    });
    parts.side.hearRuns((wish, measured) => this.#keepRun(wish, measured));
  }

  /** The meter and the motorcycles, the one worked at last first. */
  view(): WorkshopView {
    return { meter: this.meter(), bikes: bikesOf(this.#all()).map(summaryOf) };
  }

  /** The meter that would measure now, with its calibration and its passport. */
  meter(): WorkshopMeterView {
    return this.passports.meterView(this.#meterNow());
  }

  /** One motorcycle with everything that was tried. @throws SetupProblem `WORKSHOP_BIKE_UNKNOWN` */
  bike(id: string): BikeView {
    const { now } = this.#parts;
    return bikeView(this.#bike(id), (meter) => this.passports.holding(meter), now());
  }

  /** Enters a motorcycle, with a first part to begin with. @throws SetupProblem `WORKSHOP_FULL` */
  addBike(bike: BikeWish, firstPart: string, by: string): BikeView {
    if (bikesOf(this.#all()).length >= mostBikes) throw setupProblem('WORKSHOP_FULL');
    const bikeId = this.#keep({ kind: 'bike', bike }, by);
    const part = { name: firstPart, note: '', costRupiah: null, photoSha256: null };
    this.#keep({ kind: 'part', bikeId, part }, by);
    return this.bike(bikeId);
  }

  /** Sets the speed that a motorcycle is run at from now on. @throws SetupProblem */
  setAim(bikeId: string, aim: Aim, by: string): BikeView {
    this.#bike(bikeId);
    this.#keep({ kind: 'aim', bikeId, aim }, by);
    return this.bike(bikeId);
  }

  /** Enters the engine, by which its speed is heard where no sensor is; null where nobody knows. @throws SetupProblem */
  setEngine(bikeId: string, engine: DeclaredEngine | null, by: string): BikeView {
    this.#bike(bikeId);
    this.#keep({ kind: 'engine', bikeId, engine }, by);
    this.fit(bikeId);
    return this.bike(bikeId);
  }

  /** This motorcycle is worked at now: its engine is the one that is heard. @throws SetupProblem */
  fit(bikeId: string): void {
    const { engine } = this.#bike(bikeId);
    this.#parts.side.hearEngine(engine);
  }

  /** Limits as they are offered, those that cannot be used with the reason. */
  limits(): readonly OfferedLimit[] {
    return offeredLimits(this.#parts.profiles.list(), this.#today());
  }

  /** Chooses the limit of a motorcycle's pre-check, or none. @throws SetupProblem `LIMIT_...` */
  setLimit(
    bikeId: string,
    { limit: wish, declaredAccuracyDb }: { limit: LimitWish | null; declaredAccuracyDb: number | null },
    by: string,
  ): BikeView {
    this.#bike(bikeId);
    const chosen =
      wish === null ? { limit: null } : chosenLimit(wish, this.#parts.profiles.list(), this.#today());
    if ('refusal' in chosen) throw setupProblem(limitProblems[chosen.refusal]);
    this.#keep({ kind: 'limit', bikeId, limit: chosen.limit, declaredAccuracyDb }, by);
    return this.bike(bikeId);
  }

  /** Enters a part that is tried. @throws SetupProblem `WORKSHOP_FULL`, `PHOTO_UNKNOWN` */
  addPart(bikeId: string, part: PartWish, by: string): BikeView {
    if (this.#bike(bikeId).parts.length >= mostParts) throw setupProblem('WORKSHOP_FULL');
    const { photoSha256 } = part;
    if (photoSha256 !== null && this.#parts.photos.find(photoSha256).state !== 'whole')
      throw setupProblem('PHOTO_UNKNOWN');
    this.#keep({ kind: 'part', bikeId, part }, by);
    return this.bike(bikeId);
  }

  /** Sets a run aside for a reason; it stays and counts no more. @throws SetupProblem `WORKSHOP_RUN_UNKNOWN` */
  setAside(bikeId: string, runId: string, reason: string, by: string): BikeView {
    const runs = this.#bike(bikeId).parts.flatMap((part) => part.runs);
    const isCounted = runs.some((run) => run.id === runId && run.setAside === null);
    if (!isCounted) throw setupProblem('WORKSHOP_RUN_UNKNOWN');
    this.#keep({ kind: 'set-aside', bikeId, runId, reason }, by);
    this.#renewLast(runId);
    return this.bike(bikeId);
  }

  /** The difference of two parts, B less A. @throws SetupProblem `WORKSHOP_PART_UNKNOWN` */
  compare(
    bikeId: string,
    parts: { readonly a: string; readonly b: string },
    wish: ComparisonWish,
  ): PartDifference {
    const bike = this.#bike(bikeId);
    const runsOf = (id: string) => datedRuns(partOf(bike, id), bike.aim);
    return partDifference({ a: runsOf(parts.a), b: runsOf(parts.b) }, wish);
  }

  /** Begins a guided run of a part. @throws SetupProblem */
  begin(bikeId: string, partId: string, by: string): void {
    const { side, checkFree } = this.#parts;
    const bike = this.#bike(bikeId);
    partOf(bike, partId);
    if (bike.parts.flatMap(({ runs }) => runs).length >= mostRunsOfBike) throw setupProblem('WORKSHOP_FULL');
    checkFree();
    const { source } = side;
    if (source === null) throw setupProblem('WORKSHOP_NO_METER');
    side.hearEngine(bike.engine);
    const { speedRole } = side;
    this.#begunBy = by;
    side.runner.begin({ bikeId, partId, aim: bike.aim, source, speedRole });
  }

  /** The person's key in a run. @throws SetupProblem `WORKSHOP_NO_RUN` */
  press(key: 'go' | 'stop'): void {
    this.#parts.side.runner.press(key);
  }

  /** Begins the held maximum of the live meter anew. */
  clearHold(): void {
    this.#parts.side.clearHold();
  }

  #keepRun({ bikeId, partId }: RunWish, measured: MeasuredRun): void {
    const { meter, calibration } = this.#meterNow();
    if (meter === null) return;
    const run = { ...measured, meter, calibration };
    const runId = this.#keep({ kind: 'run', bikeId, partId, run }, this.#begunBy);
    this.#parts.side.noteLast({
      bikeId,
      partId,
      runId,
      LAFmaxDb: measured.LAFmaxDb,
      flaws: measured.flaws,
      ...this.#standing(bikeId, partId),
    });
  }

  /** After a run was set aside: it is no longer the last one, or one fewer counts beside it. */
  #renewLast(setAsideId: string): void {
    const { side } = this.#parts;
    const { last } = side;
    if (last === null) return;
    const isLast = last.runId === setAsideId;
    side.noteLast(isLast ? null : { ...last, ...this.#standing(last.bikeId, last.partId) });
  }

  #standing(
    bikeId: string,
    partId: string,
  ): Pick<LastRun, 'targetSpeedRpm' | 'lowSpeedRpm' | 'highSpeedRpm' | 'usableRuns'> {
    const bike = this.#bike(bikeId);
    const { targetSpeedRpm, tolerancePercent } = bike.aim;
    const { lowRpm, highRpm } = bandAround(targetSpeedRpm, tolerancePercent);
    const usableRuns = usableCount(partOf(bike, partId), bike.aim);
    return { targetSpeedRpm, lowSpeedRpm: lowRpm, highSpeedRpm: highRpm, usableRuns };
  }

  #meterNow(): Pick<WorkshopMeterView, 'meter' | 'calibration' | 'source'> {
    const { side, instruments, calibrations, simulated, now } = this.#parts;
    const sources = { ...side.meterSources, cards: instruments.cards(), simulated };
    return {
      meter: workshopMeter(sources),
      calibration: workshopCalibration(sources, calibrations.history(), now()),
      source: side.source ?? 'meter-stream',
    };
  }

  #bike(id: string): Bike {
    const bike = bikeFrom(this.#all(), id);
    if (bike === null) throw setupProblem('WORKSHOP_BIKE_UNKNOWN');
    return bike;
  }

  #all(): WorkshopEntry[] {
    this.#entries ??= [...this.#parts.store.entries()];
    return this.#entries;
  }

  #keep(content: WorkshopContent, by: string): string {
    const { store, now, createId } = this.#parts;
    const entry = { id: createId(), at: now(), by, content };
    const all = this.#all();
    store.add(entry);
    all.push(entry);
    return entry.id;
  }

  #today(): string {
    return this.#parts.now().slice(0, 10);
  }
}

const limitProblems = {
  'pass-by': 'LIMIT_PASS_BY',
  'names-pass-by-rule': 'LIMIT_NAMES_PASS_BY_RULE',
  'other-method': 'LIMIT_OTHER_METHOD',
  'not-in-force': 'LIMIT_NOT_IN_FORCE',
  unknown: 'LIMIT_UNKNOWN',
  'no-figure': 'LIMIT_NO_FIGURE',
  'no-reference': 'LIMIT_NO_REFERENCE',
} as const satisfies Readonly<Record<LimitRefusal, string>>;

function partOf(bike: Bike, id: string): Bike['parts'][number] {
  const part = bike.parts.find((one) => one.id === id);
  if (part === undefined) throw setupProblem('WORKSHOP_PART_UNKNOWN');
  return part;
}

function summaryOf({ id, at, name, aim, parts }: Bike): BikeSummary {
  const runs = parts.reduce((sum, part) => sum + part.runs.length, 0);
  return { id, at, name, aim, parts: parts.length, runs };
}
