import { foreignEngines, type HeardTest } from '#core/oddity/foreign-engine.ts';
import { sameSound, type SoundOfTest } from '#core/oddity/same-sound.ts';
import type { Oddity } from '#core/record/oddity-list.ts';
import type { TestRecord } from '#core/record/test-record.ts';

/** Takes records one by one and says what is odd about their sound; of each only spectrum and speeds are kept. */
export class OddityRecords {
  readonly #sounds: SoundOfTest[] = [];
  readonly #heard: HeardTest[] = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  take(record: TestRecord): void {
    this.#count += 1;
    const sound = soundOf(record);
    if (sound !== null) this.#sounds.push(sound);
    const heard = heardOf(record);
    if (heard !== null) this.#heard.push(heard);
  }

  oddities(): readonly Oddity[] {
    return [...this.#sameSound(), ...this.#foreignEngines()];
  }

  #sameSound(): readonly Oddity[] {
    return sameSound(this.#sounds).map(({ one, other, ...figures }) => ({
      kind: 'same-sound',
      about: `${one.vehicle} – ${other.vehicle}`,
      figures,
      tests: [one, other].map(({ testId, number }) => ({ testId, number })),
    }));
  }

  #foreignEngines(): readonly Oddity[] {
    return foreignEngines(this.#heard).map(({ test, ratio, fittingCylinders }) => ({
      kind: 'foreign-engine',
      about: test.number,
      figures: { ratio, declared: test.cylinders, fitting: fittingCylinders ?? '–' },
      tests: [{ testId: test.testId, number: test.number }],
    }));
  }
}

function soundOf({ id, number, evidence, spectrum }: TestRecord): SoundOfTest | null {
  const { vehicle, exhaust, profile } = evidence;
  const named = vehicle.plate === '' ? vehicle.chassisNumber : vehicle.plate;
  if (spectrum === null || named === '') return null;
  const levels = spectrum.thirdOctave.flatMap(({ nominalHz, levelDb }) =>
    levelDb === null ? [] : [[nominalHz, levelDb] as const],
  );
  const kind = [vehicle.make, vehicle.model, exhaust.maker, exhaust.model, profile.id]
    .join(' ')
    .toLowerCase();
  return {
    testId: id,
    number,
    vehicle: named.toUpperCase().replaceAll(/\s/gu, ''),
    kind,
    levels: new Map(levels),
  };
}

/** The declared engine and what was heard of it, beside the speed that the sensor showed in the same runs. */
function heardOf({ id, number, evidence, judgement }: TestRecord): HeardTest | null {
  const { cylinders, strokes } = evidence.vehicle;
  if (cylinders == null || strokes == null) return null;
  const runs = evidence.series.flatMap((series) =>
    series.runs.flatMap(({ speedFromSound, speed }) => {
      const sensorRpm =
        judgement.targetSpeedRpm === null ? null : middleSpeed(speed, judgement.targetSpeedRpm);
      if (speedFromSound?.state !== 'value' || sensorRpm === null) return [];
      return [{ sensorRpm, heardRpm: speedFromSound.speedRpm }];
    }),
  );
  return runs.length === 0 ? null : { testId: id, number, cylinders, strokes, runs };
}

/** Middle of the speeds near the target, where the hold is; null where a sensor showed none, or the speed is the sound's own. */
function middleSpeed(
  speed: TestRecord['evidence']['series'][number]['runs'][number]['speed'],
  targetRpm: number,
): number | null {
  if (speed === null || speed.obtainedBy === 'sound') return null;
  const near = speed.samples
    .flatMap(({ speedRpm }) =>
      speedRpm !== null && Math.abs(speedRpm / targetRpm - 1) <= 0.1 ? [speedRpm] : [],
    )
    .toSorted((one, other) => one - other);
  return near[near.length >> 1] ?? null;
}
