import { estimateSpeedFromSound } from '#core/acoustics/speed-from-sound.ts';
import { engineCase, isFairCase } from '../core/acoustics/engine-cases.ts';
import { soundOfRunningEngine } from '../core/acoustics/running-engine.ts';

/**
 * By hand: how often the speed heard is right, wrong or not told over made-up engines.
 * `npx node test/speed/hear-engines.ts <first seed> <end seed> <longest seconds>`
 */
const [first = 0, end = 1000, longestSeconds = 3] = process.argv.slice(2).map(Number);
const tallies = new Map<string, { cases: number; right: number; wrong: number }>();

for (let seed = first; seed < end; seed += 1) {
  const { name, engine, sensorFactor } = engineCase(seed, longestSeconds);
  const { samples, meanSpeedRpm } = soundOfRunningEngine(engine);
  const heard = estimateSpeedFromSound({
    samples,
    sampleRateHz: engine.sampleRateHz,
    engine: { cylinders: engine.firings.length, strokes: engine.strokes },
    sensorSpeedRpm: meanSpeedRpm * sensorFactor,
  });
  const ratio = heard.state === 'value' ? heard.speedRpm / meanSpeedRpm : null;
  const isWrong = ratio !== null && Math.abs(ratio - 1) > 0.005;
  if (isWrong)
    console.log(`seed ${seed}: ${name}, ${ratio.toFixed(4)} of ${meanSpeedRpm.toFixed(0)} rpm heard`);
  const sensor = Math.abs(sensorFactor - 1) < 0.1 ? 'sensor right' : 'sensor wrong';
  const groups = isFairCase(engine) ? ['all', `${sensor}, ${name}`] : ['all', 'drowned or short'];
  for (const group of groups) {
    const { cases, right, wrong } = tallies.get(group) ?? { cases: 0, right: 0, wrong: 0 };
    const isRight = ratio !== null && !isWrong;
    tallies.set(group, { cases: cases + 1, right: right + Number(isRight), wrong: wrong + Number(isWrong) });
  }
}
for (const [group, { cases, right, wrong }] of [...tallies].toSorted(([one], [other]) =>
  one.localeCompare(other),
)) {
  const share = (count: number): string => `${((100 * count) / cases).toFixed(2).padStart(6)} %`;
  console.log(`${group.padEnd(36)} ${String(cases).padStart(6)} right ${share(right)} wrong ${share(wrong)}`);
}
