import { describe, expect, test } from 'vitest';
import type { HeardRecording } from '../../../renderer/playback/heard-recording.ts';
import { RunPlayer } from '../../../renderer/playback/run-player.ts';
import { soundCard } from './sound-card.ts';

const runs = [
  { key: 'one', sha256: 'a', shiftSeconds: 0 },
  { key: 'two', sha256: 'b', shiftSeconds: 1 },
];

/** Ten seconds of the first run, eight of the second. */
function heard(sha256: string): HeardRecording {
  const duration = sha256 === 'a' ? 10 : 8;
  return { sound: { duration } as AudioBuffer, peak: sha256 === 'a' ? 0.5 : 0.25, pascalPerFullScale: 20 };
}

function player(load: (sha256: string) => Promise<HeardRecording> = async (sha256) => heard(sha256)) {
  const { card, context } = soundCard();
  const places: number[] = [];
  const noFrame = (): void => undefined;
  let frame = noFrame;
  const made = new RunPlayer({
    createContext: () => context,
    load,
    wordsOf: () => ({ id: 'gagal', en: 'failed' }),
    eachFrame: (callback) => {
      frame = callback;
      return () => {
        frame = noFrame;
      };
    },
    onPosition: (seconds) => places.push(seconds),
  });
  made.offer(runs);
  const passTo = (seconds: number): void => {
    card.currentTime = seconds;
    frame();
  };
  return { made, card, places, passTo };
}

describe('the player of runs', () => {
  test('plays the first run and tells where it is, until its end', async () => {
    const { made, card, places, passTo } = player();
    await made.play();
    expect([made.current().isPlaying, card.started[0]?.place]).toEqual([true, 0]);
    passTo(4);
    passTo(9.5);
    passTo(11);
    expect(places).toEqual([4, 9.5, 10]);
    expect([made.current().isPlaying, card.started[0]?.isStopped]).toEqual([false, true]);
  });

  test('jumps while it plays, and begins at the place where it was put', async () => {
    const { made, card } = player();
    made.seek(3);
    await made.play();
    made.seek(6);
    expect(card.started.map(({ place }) => place)).toEqual([3, 6]);
    expect(card.started[0]?.isStopped).toBe(true);
  });

  test('swaps to the run that it is compared with at the same moment and by the same gain', async () => {
    const { made, card, passTo } = player();
    await made.play();
    passTo(4);
    await made.swap();
    expect(made.current()).toMatchObject({
      heard: 'two',
      other: 'one',
      isPlaying: true,
      isGainByPressure: true,
    });
    // The second run lies a second later on the screen.
    expect(card.started[1]).toMatchObject({ place: 3, sound: { duration: 8 } });
    const [first, volume, second] = card.gains;
    expect(first?.value).toBe(second?.value);
    expect(volume?.value).toBeLessThan(1);
  });

  test('plays a marked stretch again and again, at half speed too', async () => {
    const { made, card, passTo } = player();
    made.setLoop([5, 3]);
    made.setSpeed(0.5);
    await made.play();
    expect(card.started[0]).toMatchObject({ place: 3, loop: [true, 3, 5], speed: 0.5 });
    passTo(5);
    expect(made.positionSeconds).toBe(3.5);
    made.setLoop(null);
    expect(card.started[1]).toMatchObject({ place: 3.5, loop: [false, 0, 0] });
  });

  test('falls silent when the screen is left', async () => {
    const { made, card } = player();
    await made.play();
    made.leave();
    expect([card.started[0]?.isStopped, card.isClosed]).toEqual([true, true]);
  });

  test('plays nothing that was still being loaded when the screen was left', async () => {
    const waiting: ((recording: HeardRecording) => void)[] = [];
    const { made, card } = player(async () => await new Promise((resolve) => waiting.push(resolve)));
    const playing = made.play();
    for (const sha256 of ['a', 'b']) {
      await new Promise((resolve) => setImmediate(resolve));
      if (sha256 === 'b') made.leave();
      waiting.shift()?.(heard(sha256));
    }
    await playing;
    expect(card.started).toEqual([]);
  });

  test('says why a recording is not played, and plays nothing', async () => {
    const { made, card } = player(async () => {
      throw new Error('altered');
    });
    await made.play();
    expect(made.current()).toMatchObject({ isPlaying: false, isLoading: false, problem: { en: 'failed' } });
    expect(card.started).toEqual([]);
  });

  test('goes on with a run that is still shown, and stops one that is taken away', async () => {
    const { made } = player();
    await made.play();
    made.offer([...runs]);
    expect(made.current().isPlaying).toBe(true);
    made.offer(runs.slice(1));
    expect(made.current()).toMatchObject({ isPlaying: false, heard: 'two', other: null });
  });
});
