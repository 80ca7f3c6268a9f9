import { estimateSpeedFromSound, type SpeedFromSound } from '#core/acoustics/speed-from-sound.ts';
import { evenNoise } from './chance.ts';
import { checkAnswer, checkFigure, type CheckGroup, type CheckResult } from './check.ts';
import { engineSound, type MadeEngine } from './engine-sound.ts';
import { sine } from './signals.ts';

const CLAUSE = 'Senyap: speed from sound within 0.5 %, or "cannot tell"';
const SHARE = 0.005;
const RATE_HZ = 48_000;
const OTHER_RATES_HZ = [32_000, 44_100, 96_000, 192_000];
const SPEEDS_RPM = [1500, 2200, 3000, 4000, 5370, 7100];
const OTHER_SPEEDS_RPM = [2730, 5000];
const SECONDS = 1;
const NOISE_BELOW_DB = 20;
/** What a sensor shows over the true speed: right, double and lost sparks, wrong cylinders, none of these. */
const KNOWN_FACTORS = [1, 2, 1 / 2, 3 / 2, 2 / 3];
const SENSOR_FACTORS = [...KNOWN_FACTORS, 1.25];
/** More than half of the six held speeds must be told. */
const FEWEST_TOLD = 4;

const SINGLES: readonly MadeEngine[] = [
  { name: 'four-stroke single', strokes: 4, firings: [0] },
  { name: 'two-stroke single', strokes: 2, firings: [0] },
];
const OTHERS: readonly MadeEngine[] = [
  { name: 'twin firing evenly', strokes: 4, firings: [0, 0.5] },
  { name: 'twin with 180 degrees', strokes: 4, firings: [0, 0.25] },
  { name: 'twin with 270 degrees', strokes: 4, firings: [0, 0.375] },
  { name: 'V-twin with 45 degrees', strokes: 4, firings: [0, 0.4375] },
  { name: 'four firing evenly', strokes: 4, firings: [0, 0.25, 0.5, 0.75] },
  { name: 'four with a cross-plane crank', strokes: 4, firings: [0, 0.375, 0.625, 0.75] },
];

/** Engine speed heard in the sound of made engines, with sensors that are right and wrong. */
export const engineSpeedChecks: CheckGroup = {
  id: 'engine-speed',
  title: 'Engine speed from sound: right within 0.5 % or "cannot tell", never wrong',
  truth: 'speed that the sound was made with',
  run: () => [
    ...[...SINGLES, ...OTHERS].flatMap((engine) => engineChecks(engine, RATE_HZ, SPEEDS_RPM)),
    ...OTHER_RATES_HZ.flatMap((rate) =>
      [...SINGLES, ...OTHERS.slice(0, 1)].flatMap((engine) => engineChecks(engine, rate, OTHER_SPEEDS_RPM)),
    ),
    ...silentChecks(),
  ],
};

/** Where the sound does not tell, to say so is right. */
const ALLOWED_SILENCE = {
  expected: 'right speed or cannot tell',
  measured: 'cannot tell',
  unit: '',
  tolerance: null,
  passed: true,
} as const;

interface Heard {
  readonly speedRpm: number;
  readonly factor: number;
  readonly answer: SpeedFromSound;
}

function engineChecks(engine: MadeEngine, sampleRateHz: number, speeds: readonly number[]): CheckResult[] {
  const heard = speeds.flatMap((speedRpm) => hear(engine, speedRpm, sampleRateHz));
  const results = heard.map((one) => speedCheck(engine, one, sampleRateHz));
  if (sampleRateHz !== RATE_HZ) return results;
  // Of several cylinders a wrong sensor may leave more than one reading: then "cannot tell" is the right answer.
  const toldFactors = engine.firings.length === 1 ? KNOWN_FACTORS : [1];
  return [...results, ...toldFactors.map((factor) => toldCheck(engine, heard, factor))];
}

/** One sound, heard with each sensor. */
function hear(engine: MadeEngine, speedRpm: number, sampleRateHz: number): Heard[] {
  const samples = engineSound({
    engine,
    speedRpm,
    sampleRateHz,
    seconds: SECONDS,
    noiseBelowDb: NOISE_BELOW_DB,
  });
  return SENSOR_FACTORS.map((factor) => ({
    speedRpm,
    factor,
    answer: estimateSpeedFromSound({
      samples,
      sampleRateHz,
      engine: { cylinders: engine.firings.length, strokes: engine.strokes },
      sensorSpeedRpm: speedRpm * factor,
    }),
  }));
}

function speedCheck(engine: MadeEngine, heard: Heard, sampleRateHz: number): CheckResult {
  const { speedRpm, factor, answer } = heard;
  const common = {
    subject: `${engine.name} at ${speedRpm} rpm, ${sensorWords(factor)}`,
    clause: CLAUSE,
    sampleRateHz,
  };
  if (answer.state === 'cannot-tell') {
    return { ...common, ...ALLOWED_SILENCE };
  }
  const limit = SHARE * speedRpm;
  return checkFigure({
    ...common,
    expected: speedRpm,
    measured: answer.speedRpm,
    unit: 'rpm',
    tolerance: { below: -limit, above: limit, source: 'Senyap goal' },
  });
}

function sensorWords(factor: number): string {
  return factor === 1 ? 'sensor right' : `sensor shows ${Number(factor.toFixed(3))} times the speed`;
}

/** An answer that is always "cannot tell" would never be wrong: most speeds must be told. */
function toldCheck(engine: MadeEngine, heard: readonly Heard[], factor: number): CheckResult {
  const told = heard.filter((one) => one.factor === factor && one.answer.state === 'value').length;
  return checkFigure({
    subject: `${engine.name}: speeds told of ${SPEEDS_RPM.length}, ${sensorWords(factor)}`,
    clause: CLAUSE,
    sampleRateHz: RATE_HZ,
    expected: FEWEST_TOLD,
    measured: told,
    unit: 'speeds',
    tolerance: { below: 0, above: null, source: 'Senyap goal' },
  });
}

/** Sounds that tell no speed. */
function silentChecks(): CheckResult[] {
  const count = SECONDS * RATE_HZ;
  const single: MadeEngine = { name: 'single', strokes: 4, firings: [0] };
  const sound = (seconds: number, noiseBelowDb: number): Float64Array =>
    engineSound({ engine: single, speedRpm: 4000, sampleRateHz: RATE_HZ, seconds, noiseBelowDb });
  const cases: readonly (readonly [string, Float64Array, number])[] = [
    ['silence', new Float64Array(count), 4000],
    ['white noise', evenNoise(11, count, 0.3), 4000],
    ['a single tone', sine(RATE_HZ, SECONDS, 440, 0.3), 4000],
    ['an engine 40 dB below noise', sound(SECONDS, -40), 4000],
    ['a stretch of 0.2 s', sound(0.2, NOISE_BELOW_DB), 4000],
    ['a sensor that shows nothing', sound(SECONDS, NOISE_BELOW_DB), 0],
  ];
  return cases.map(([subject, samples, sensorSpeedRpm]) => {
    const engine = { cylinders: 1, strokes: 4 } as const;
    const answer = estimateSpeedFromSound({ samples, sampleRateHz: RATE_HZ, engine, sensorSpeedRpm });
    return checkAnswer({
      subject,
      clause: CLAUSE,
      sampleRateHz: RATE_HZ,
      expected: 'cannot tell',
      measured: answer.state === 'value' ? `${Math.round(answer.speedRpm)} rpm` : 'cannot tell',
      unit: '',
    });
  });
}
