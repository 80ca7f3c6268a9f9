import { describe, expect, onTestFinished, test } from 'vitest';
import { openTestStore } from '#host/store/open-test-store.ts';
import { benchOnSimulatedSite, demoPreparation } from '../../support/bench-on-simulated-site.ts';

const single = { cylinders: 1, strokes: 4 } as const;

/** A workshop on a simulated site with a microphone and without a speed sensor, its engine idling, one motorcycle entered. */
async function workshopBySound(withSensor = false) {
  const store = openTestStore(':memory:');
  onTestFinished(() => store.dispose());
  const on = await benchOnSimulatedSite({ store, withMicrophone: true });
  const { bench, site, pass } = on;
  if (!withSensor) await bench.setLines(bench.lines().filter(({ role }) => role !== 'speed-sensor'));
  const wish = { name: 'R 12 AB', note: '', targetSpeedRpm: 4000, tolerancePercent: 5 };
  const bike = bench.workshop.addBike(wish, 'As it is', '');
  site.rider.idle();
  await pass(1);
  const begin = () => bench.workshop.begin(bike.id, bike.parts[0]?.id ?? '', '');
  const live = () => bench.workshopLive();
  const over = () => on.until(() => live().run === null, 60);
  const kept = () => bench.workshop.bike(bike.id).parts[0]?.runs.at(-1)?.run;
  return { ...on, bikeId: bike.id, begin, live, over, kept };
}

describe('a workshop run without a speed sensor', () => {
  test('is led by the speed that is heard, once the engine is entered', async () => {
    const { bench, pass, bikeId, begin, live, over, kept } = await workshopBySound();
    expect(bench.values()).toMatchObject({ speedIsHeard: false, speedRpm: { state: 'none' } });
    bench.workshop.setEngine(bikeId, single, '');
    await pass(4);
    const { speedIsHeard, speedRpm } = bench.values();
    expect(speedIsHeard).toBe(true);
    // The simulated single idles at 1400 rpm.
    expect(speedRpm.state === 'value' ? Math.abs(speedRpm.value - 1400) : null).toBeLessThan(60);
    begin();
    expect(live().run).toMatchObject({ hearsSpeed: true });
    await over();
    expect(kept()).toMatchObject({ flaws: [], speed: { from: 'sound' }, source: 'meter-stream' });
    const { speed, heldSeconds, LAFmaxDb } = kept() ?? {};
    expect(Math.abs((speed?.meanRpm ?? 0) / 4000 - 1)).toBeLessThan(0.02);
    expect(heldSeconds).toBeGreaterThanOrEqual(1);
    // The simulated single makes 84 dB at 4000 rpm.
    expect(Math.abs((LAFmaxDb ?? 0) - 84.5)).toBeLessThan(1);
  }, 240_000);

  test('goes by the clock while the engine is not known or cannot be told from the sound', async () => {
    const { bench, site, pass, bikeId, begin, live } = await workshopBySound();
    begin();
    expect(live().run).toMatchObject({ hearsSpeed: false });
    bench.workshop.press('stop');
    bench.workshop.setEngine(bikeId, single, '');
    site.field.setBackgroundLevelDb(110);
    await pass(4);
    expect(bench.values()).toMatchObject({ speedIsHeard: true, speedRpm: { state: 'none' } });
    begin();
    expect(live().run).toMatchObject({ hearsSpeed: false });
  }, 240_000);

  test('does not count where the sound loses the speed, and says that the sound did', async () => {
    const { bench, site, until, pass, bikeId, begin, live, over, kept } = await workshopBySound();
    bench.workshop.setEngine(bikeId, single, '');
    await pass(4);
    begin();
    await until(() => live().run?.stage === 'hold');
    site.field.setBackgroundLevelDb(110);
    await over();
    expect(kept()?.flaws).toContain('SPEED_UNHEARD');
    expect(kept()?.flaws).not.toContain('SPEED_LOST');
  }, 240_000);

  test('is heard again after a test that had an engine of its own', async () => {
    const { bench, pass, bikeId } = await workshopBySound();
    bench.workshop.setEngine(bikeId, single, '');
    bench.prepare({ ...demoPreparation, mode: 'workshop', levelSource: 'waveform', speedSource: 'sound' });
    bench.act('abort-test');
    await pass(6);
    expect(bench.session()).toBeNull();
    expect(bench.values()).toMatchObject({ speedIsHeard: true, speedRpm: { state: 'value' } });
  }, 240_000);
});

describe('a workshop run with a speed sensor', () => {
  test('goes by the sensor, whatever is heard', async () => {
    const { bench, pass, bikeId, begin, over, kept } = await workshopBySound(true);
    bench.workshop.setEngine(bikeId, single, '');
    await pass(4);
    expect(bench.values()).toMatchObject({ speedIsHeard: false, speedRpm: { state: 'value' } });
    begin();
    await over();
    expect(kept()?.speed.from).toBe('sensor');
  }, 240_000);
});
