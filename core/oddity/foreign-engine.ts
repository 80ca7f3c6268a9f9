/** Speed of the runs of a test by its sensor, and by its sound under the declared engine. */
export interface HeardTest {
  readonly testId: string;
  readonly number: string;
  readonly cylinders: number;
  readonly strokes: 2 | 4;
  readonly runs: readonly { readonly sensorRpm: number; readonly heardRpm: number }[];
}

/** A sound that fits another engine than the declared one. */
export interface ForeignEngineHint {
  readonly test: HeardTest;
  /** Heard speed divided by that of the sensor, the same in every run. */
  readonly ratio: number;
  /** How many cylinders would fit sensor and sound; null where no whole number does. */
  readonly fittingCylinders: number | null;
}

/** The sound tells the speed to half a percent; three percent is a finding (metrology, orders). */
const tolerance = 0.03;
/** All runs must tell the same ratio to within this, or the sound was simply misread. */
const agreement = 0.02;
const fewestRuns = 3;

/** Tests whose sound fits no engine of the declared kind at the speed of the sensor, the same way in every run. */
export function foreignEngines(tests: readonly HeardTest[]): readonly ForeignEngineHint[] {
  return tests.flatMap((test) => hintOf(test) ?? []);
}

function hintOf(test: HeardTest): ForeignEngineHint | null {
  const ratios = test.runs.map(({ sensorRpm, heardRpm }) => heardRpm / sensorRpm);
  if (ratios.length < fewestRuns) return null;
  const ratio = ratios.reduce((sum, one) => sum + one, 0) / ratios.length;
  const agrees = ratios.every((one) => Math.abs(one / ratio - 1) <= agreement);
  if (!agrees || Math.abs(ratio - 1) <= tolerance) return null;
  const cylinders = Math.round(test.cylinders * ratio);
  const fits =
    cylinders >= 1 && cylinders <= 8 && Math.abs(test.cylinders * ratio - cylinders) <= tolerance * cylinders;
  return { test, ratio, fittingCylinders: fits ? cylinders : null };
}
