import { plannedSeries } from '#core/procedure/begin-procedure.ts';
import { measuredOutlets } from '#core/procedure/measured-outlets.ts';
import type { Letterhead } from '#core/procedure/letterhead.ts';
import type { Instruments, KeptCorrection } from '#core/procedure/evidence.ts';
import { withLaboratoryDifference } from '#core/procedure/laboratory-difference.ts';
import { type Order, orderSchema } from '#core/procedure/order.ts';
import type { Profile } from '#core/procedure/profile.ts';
import type { ProfileLibrary } from '#core/procedure/profile-library.ts';
import { targetSpeedOf } from '#core/procedure/target-speed.ts';
import type { Job } from '#core/record/job.ts';
import { replayOfPath } from '#drivers/nb-pcm/replay-path.ts';
import type { BenchInfo, PrepareTest } from '../http/contract.ts';
import type { LineRole } from './bench-lines.ts';
import { comesFromMeter } from './comes-from-meter.ts';
import { microphoneName } from './microphone-line.ts';
import type { ResolvedLine } from './resolve-line.ts';
import { setupProblem } from './setup-problem.ts';
import { engineOf, testOpeningSchema, type TestOpening } from './test-opening.ts';

/** What the bench knows besides what the technician entered. */
export interface OpeningContext {
  readonly info: BenchInfo;
  /** The profiles to choose from. */
  readonly profiles: ProfileLibrary;
  /** ISO 8601 with offset. */
  readonly startedAt: string;
  /** Of the measuring microphone; the test keeps it to its end. */
  readonly microphoneCorrection: KeptCorrection | null;
  /** Who issues the report; the test keeps it to its end. */
  readonly letterhead: Letterhead | null;
  /** The job that the test is for; null where there is none. */
  readonly job: Pick<Job, 'number' | 'reference'> | null;
  line(role: LineRole): ResolvedLine | null;
  /** Whether a waveform is streaming. */
  readonly hasWaveform: boolean;
}

type Instrument = NonNullable<Instruments['meter']>;

/**
 * Makes the opening of a test out of what was entered: profile chosen and completed, target speed worked out.
 * @throws SetupProblem `PROFILE_UNKNOWN`, `PROFILE_NOT_STATIONARY`, `NO_TARGET_SPEED`, `METER_HAS_NO_MAXIMUM`, `SPEED_FROM_SOUND_...`
 */
export function prepareOpening(test: PrepareTest, context: OpeningContext): TestOpening {
  const profile = chosenProfile(test, context.profiles);
  if (
    test.levelSource === 'meter-maximum' &&
    (context.line('meter')?.driver.maximumRegister ?? 'none') === 'none'
  )
    throw setupProblem('METER_HAS_NO_MAXIMUM');
  checkSpeedSource(test, context);
  const { declaredTargetSpeedRpm = null } = test;
  const target = targetSpeedOf(profile, test.vehicle, declaredTargetSpeedRpm);
  if (target.state === 'unknown') throw setupProblem('NO_TARGET_SPEED');
  const { name, version, selfTest } = context.info;
  const simulated = isNoRealMeasurement(context);
  return testOpeningSchema.parse({
    schemaVersion: 1,
    mode: test.mode,
    simulated,
    testDate: context.startedAt.slice(0, 10),
    profile,
    vehicle: test.vehicle,
    exhaust: test.exhaust,
    instruments: usedInstruments(test, context),
    conditions: test.conditions,
    ...orderOf(test, context.job),
    ...(context.letterhead === null ? {} : { letterhead: context.letterhead }),
    ...(test.photos === undefined || test.photos.length === 0 ? {} : { photos: test.photos }),
    ...(declaredTargetSpeedRpm === null ? {} : { declaredTargetSpeedRpm }),
    decision: { ...test.decision, budget: budgetOf(test.decision.budget, profile) },
    ...(context.microphoneCorrection && { microphoneCorrection: context.microphoneCorrection }),
    series: plannedSeries(profile, measuredOutlets(profile, test.exhaust)),
    levelSource: test.levelSource,
    targetSpeedRpm: target.state === 'known' ? target.speedRpm : null,
    calibrator: test.calibrator,
    speedRole: speedRoleOf(test, context),
    program: { name, version, coreHash: selfTest.coreHash },
  });
}

/** What was declared of the order, with the numbers of the job where there is one. */
function orderOf({ order }: PrepareTest, job: OpeningContext['job']): { order?: Order } {
  if (job === null) return order === undefined ? {} : { order };
  const { number: jobNumber, reference } = job;
  const numbers = { jobNumber, ...(reference !== '' && { reference }) };
  return { order: { ...orderSchema.parse(order ?? {}), ...numbers } };
}

/** A new test has the bench's present budget, and a comparison that of its difference. */
function budgetOf(budget: PrepareTest['decision']['budget'], { series }: Profile) {
  const isComparison = series.includes('stock') && series.length > 1;
  return isComparison ? { ...budget, comparison: budget?.comparison ?? {} } : (budget ?? {});
}

function speedRoleOf({ speedSource }: PrepareTest, context: OpeningContext): TestOpening['speedRole'] {
  if (speedSource === 'sound') return 'sound';
  return context.line('speed-sensor') === null ? 'meter' : 'speed-sensor';
}

/** The sound stands in for a sensor only in workshop mode, of a known engine, from a microphone that is there. */
function checkSpeedSource({ speedSource, mode, vehicle }: PrepareTest, context: OpeningContext): void {
  if (speedSource !== 'sound') return;
  if (mode !== 'workshop') throw setupProblem('SPEED_FROM_SOUND_ONLY_IN_WORKSHOP');
  if (engineOf(vehicle) === null) throw setupProblem('SPEED_FROM_SOUND_NEEDS_ENGINE');
  if (!context.hasWaveform) throw setupProblem('SPEED_FROM_SOUND_NEEDS_WAVEFORM');
}

/** With simulated instruments, or with a recording that is played in place of a microphone, nobody measures a vehicle. */
function isNoRealMeasurement(context: OpeningContext): boolean {
  const microphone = context.line('microphone');
  return context.info.simulated || (microphone !== null && replayOfPath(microphone.setup.portPath) !== null);
}

function chosenProfile(test: PrepareTest, profiles: ProfileLibrary): Profile {
  const profile = profiles.find(test.profileId, test.vehicle.category);
  if (profile === null) throw setupProblem('PROFILE_UNKNOWN');
  if (profile.testType !== 'stationary') throw setupProblem('PROFILE_NOT_STATIONARY');
  return test.plusDb === null ? profile : withLaboratoryDifference(profile, test.plusDb);
}

/** The instruments as entered, with the driver named by the line and the mark of simulation set by the bench. */
function usedInstruments(
  { instruments, levelSource, speedSource }: PrepareTest,
  context: OpeningContext,
): Instruments {
  const { simulated } = context.info;
  const microphone = context.line('microphone');
  const meterLine = comesFromMeter(levelSource) ? context.line('meter') : microphone;
  const isReplay = meterLine !== null && replayOfPath(meterLine.setup.portPath) !== null;
  return {
    meter: named(instruments.meter, meterLine, simulated || isReplay),
    calibrator: instruments.calibrator === null ? null : { ...instruments.calibrator, simulated },
    speedSensor:
      speedSource === 'sound'
        ? null
        : named(instruments.speedSensor, context.line('speed-sensor'), simulated),
  };
}

function named(entered: Instrument | null, line: ResolvedLine | null, simulated: boolean): Instrument | null {
  if (line === null) return entered === null ? null : { ...entered, simulated };
  const { id } = line.driver;
  const name = line.setup.role === 'microphone' ? microphoneName(line) : line.driver.name;
  if (entered === null) return { ...unnamed, driver: id, name, simulated };
  return { ...entered, driver: id, name: entered.name === '' ? name : entered.name, simulated };
}

const unnamed: Omit<Instrument, 'driver' | 'name' | 'simulated'> = {
  serialNumber: '',
  class: null,
  certificateNumber: '',
  certificateDate: null,
  certificateDueDate: null,
};
