import { describe, expect, test } from 'vitest';
import { SimulatedMotorcycle } from '#drivers/simulation/simulated-motorcycle.ts';
import { SimulatedSoundField } from '#drivers/simulation/simulated-sound-field.ts';
import { ManualScheduler } from '../../support/manual-scheduler.ts';

function field(backgroundLevelDb = 48) {
  const scheduler = new ManualScheduler();
  const motorcycle = new SimulatedMotorcycle({ wanderShare: 0, popsPerSecond: 0 });
  return { scheduler, motorcycle, sound: new SimulatedSoundField(scheduler, motorcycle, backgroundLevelDb) };
}

describe('the simulated sound field', () => {
  test('a steady engine reads its level plus the background as energies', async () => {
    const { scheduler, motorcycle, sound } = field(75);
    motorcycle.openThrottle(4000);
    await scheduler.advance(5);
    // 84 dB and 75 dB together are 84.51 dB; the background wanders by some tenths around its 75.
    expect(Math.abs(sound.levelDb('F') - 84.51)).toBeLessThan(0.2);
  });

  test('with the engine off only the background is left', async () => {
    const { scheduler, motorcycle, sound } = field(48);
    motorcycle.stopEngine();
    await scheduler.advance(8);
    expect(Math.abs(sound.levelDb('F') - 48)).toBeLessThan(1.5);
    sound.setBackgroundLevelDb(60);
    await scheduler.advance(3);
    expect(Math.abs(sound.levelDb('F') - 60)).toBeLessThan(1.5);
  });

  test('a calibrator on the microphone is all that is heard, at exactly its level', async () => {
    const { scheduler, motorcycle, sound } = field(70);
    motorcycle.openThrottle(6000);
    sound.putCalibratorOn();
    await scheduler.advance(4);
    expect(sound.levelDb('F')).toBeCloseTo(94, 6);
    sound.putCalibratorOn({ levelDb: 114 });
    await scheduler.advance(4);
    expect(sound.levelDb('F')).toBeCloseTo(114, 6);
    sound.takeCalibratorOff();
    await scheduler.advance(4);
    expect(sound.levelDb('F')).toBeLessThan(100);
  });

  test('Fast and Slow die away at the rates of the standard', async () => {
    const { scheduler, motorcycle, sound } = field(20);
    motorcycle.stopEngine();
    sound.putCalibratorOn();
    await scheduler.advance(8);
    sound.takeCalibratorOff();
    const before = { F: sound.levelDb('F'), S: sound.levelDb('S') };
    await scheduler.advance(0.5);
    // IEC 61672-1, 5.8: 34.7 dB/s and 4.3 dB/s; half a second of each, to the step of one millisecond.
    expect(before.F - sound.levelDb('F')).toBeCloseTo(34.74 / 2, 1);
    expect(before.S - sound.levelDb('S')).toBeCloseTo(4.34 / 2, 1);
  });
});
