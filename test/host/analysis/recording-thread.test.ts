import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { encodeWaveFile } from '#core/acoustics/wave-file/wave-encoder.ts';
import { createRecordingThread } from '#host/analysis/recording-thread.ts';
import type { RecordingQuestion } from '#host/analysis/recording-question.ts';
import { sine } from '../../core/acoustics/signals.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function question(seconds: number): RecordingQuestion {
  const path = join(temporaryFolder(), 'a.wav');
  writeFileSync(path, encodeWaveFile(sine(8000, seconds, 1000, 0.1), 8000, 'float32'));
  return {
    path,
    name: 'a.wav',
    channel: null,
    fromSeconds: null,
    toSeconds: null,
    sensitivity: { by: 'none' },
    microphoneCorrection: null,
    speed: null,
  };
}

test('an analysis that is stopped gives nothing, and the thread goes on with the next one', async () => {
  const thread = createRecordingThread();
  onTestFinished(() => thread.close());
  const stopped = thread.analyse(question(300), () => undefined);
  stopped.stop();
  expect(await stopped.result).toBeNull();
  expect(await thread.analyse(question(1), () => undefined).result).toContain('"path":"a.wav"');
});

test('a thread that dies is a failure of the program in words, and the next question gets a new one', async () => {
  const folder = temporaryFolder();
  const broken = join(folder, 'worker.mjs');
  writeFileSync(
    broken,
    `import { parentPort } from 'node:worker_threads';\nparentPort.on('message', () => process.exit(3));\n`,
  );
  const thread = createRecordingThread(pathToFileURL(broken));
  onTestFinished(() => thread.close());
  for (let time = 0; time < 2; time += 1) {
    const { result } = thread.analyse(question(1), () => undefined);
    await expect(result).rejects.toMatchObject({ problem: { code: 'ANALYSIS_FAILED', details: null } });
  }
});

test('closing ends what is under way', async () => {
  const thread = createRecordingThread();
  const running = thread.analyse(question(300), () => undefined);
  await thread.close();
  expect(await running.result).toBeNull();
});
