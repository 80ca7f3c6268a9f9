import { describe, expect, test } from 'vitest';
import type { AnalysisProgress, FileAnalysis, ReceivedRecording } from '#host/http/contract.ts';
import type { AnalysisDoor } from '../../../../renderer/door/analysis-door.ts';
import { DoorError } from '../../../../renderer/door/door-error.ts';
import { RecordingDesk } from '../../../../renderer/screens/analyse/recording-desk.ts';

const words = { id: 'tidak', en: 'no' };

function recordingOf(name: string): ReceivedRecording {
  return {
    id: name,
    name,
    byteLength: 1,
    sampleRateHz: 48_000,
    channelCount: 1,
    durationSeconds: 10,
    isUnfinished: false,
    declaredFullScale: null,
  };
}

/** A door that notes what it is asked and answers progress from a list. */
function notingDoor(answers: AnalysisProgress[] = [], changes: Partial<AnalysisDoor> = {}) {
  const asked: string[] = [];
  let begun = 0;
  const door: AnalysisDoor = {
    handOver: (file, onShare) => {
      onShare(0.5);
      return { received: Promise.resolve(recordingOf(file.name)), stop: () => asked.push('stop') };
    },
    removeRecording: async (id) => asked.push(`remove ${id}`),
    begin: async ({ recordingId }) => {
      begun += 1;
      asked.push(`begin ${recordingId}`);
      return { id: `analysis-${begun}` };
    },
    progress: async () => answers.shift() ?? { state: 'waiting' },
    cancel: async (id) => asked.push(`cancel ${id}`),
    ...changes,
  };
  return { door, asked };
}

const done: AnalysisProgress = { state: 'done', result: { path: 'a.wav' } as FileAnalysis };

async function deskWith(door: AnalysisDoor): Promise<RecordingDesk> {
  const desk = new RecordingDesk(door, () => new Promise((resolve) => setTimeout(resolve, 1)));
  desk.change({ by: 'none' });
  await desk.choose('recording', new File(['x'], 'a.wav'));
  return desk;
}

describe('the desk of recordings', () => {
  test('hands a file over, analyses it and shows the result with the entries it was made of', async () => {
    const { door, asked } = notingDoor([{ state: 'running', progress: 0.4 }, done]);
    const desk = await deskWith(door);
    const seen: string[] = [];
    desk.subscribe(() => seen.push(desk.state().work.kind));
    await desk.analyse();
    expect(asked).toEqual(['begin a.wav']);
    expect(seen).toEqual(['waiting', 'running', 'none']);
    expect(desk.state().result).toMatchObject({ id: 'analysis-1', draft: { by: 'none' } });
  });

  test('another recording takes the place of the first, which the host forgets with its interval', async () => {
    const { door, asked } = notingDoor();
    const desk = await deskWith(door);
    desk.change({ fromSeconds: 2, toSeconds: 3 });
    await desk.choose('recording', new File(['x'], 'b.wav'));
    expect(asked).toEqual(['remove a.wav']);
    expect(desk.state()).toMatchObject({ recording: { name: 'b.wav' }, draft: { fromSeconds: null } });
  });

  test('tells why a file was refused and keeps the one before', async () => {
    const { door } = notingDoor();
    const desk = await deskWith({
      ...door,
      handOver: (file, onShare) =>
        file.name === 'a.wav'
          ? door.handOver(file, onShare)
          : { received: Promise.reject(new DoorError('NOT_A_WAVE_FILE', 422, words)), stop: () => undefined },
    });
    await desk.choose('recording', new File(['x'], 'b.txt'));
    expect(desk.state()).toMatchObject({
      recording: { name: 'a.wav' },
      problem: { words },
      work: { kind: 'none' },
    });
  });

  test('a failed analysis leaves its reason, and the next one begins without it', async () => {
    const error = { code: 'NON_FINITE_SAMPLE', message: words, details: 'Sample 7 is not a number.' };
    const { door } = notingDoor([{ state: 'failed', error }, done]);
    const desk = await deskWith(door);
    await desk.analyse();
    expect(desk.state()).toMatchObject({ problem: { words, details: error.details }, result: null });
    await desk.analyse();
    expect(desk.state()).toMatchObject({ problem: null, result: { id: 'analysis-2' } });
  });

  test('a new result makes the host forget the old one', async () => {
    const { door, asked } = notingDoor([done, done]);
    const desk = await deskWith(door);
    await desk.analyse();
    await desk.analyse();
    expect(asked).toEqual(['begin a.wav', 'begin a.wav', 'cancel analysis-1']);
  });

  test('a cancelled analysis is cancelled at the host and shows nothing afterwards', async () => {
    const { door, asked } = notingDoor([{ state: 'running', progress: 0.1 }]);
    const desk = await deskWith(door);
    const running = desk.analyse();
    while (desk.state().work.kind !== 'running') await new Promise((resolve) => setTimeout(resolve, 1));
    desk.cancel();
    await running;
    expect(asked).toContain('cancel analysis-1');
    expect(desk.state()).toMatchObject({ work: { kind: 'none' }, result: null, problem: null });
  });

  test('a recording that the host no longer has is no longer shown as handed over', async () => {
    const { door } = notingDoor([], {
      begin: () => Promise.reject(new DoorError('RECORDING_UNKNOWN', 404, words)),
    });
    const desk = await deskWith(door);
    await desk.analyse();
    expect(desk.state()).toMatchObject({ recording: null, problem: { words } });
  });

  test('a page that goes takes its files along', async () => {
    const { door, asked } = notingDoor();
    const desk = await deskWith(door);
    await desk.choose('calibrator', new File(['x'], 'cal.wav'));
    desk.leave();
    expect(asked).toEqual(expect.arrayContaining(['remove a.wav', 'remove cal.wav']));
  });
});
