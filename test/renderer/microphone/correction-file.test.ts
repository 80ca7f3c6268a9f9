import { expect, test } from 'vitest';
import { readCorrectionFile } from '../../../renderer/microphone/correction-file.ts';

test('a picked correction file goes through the door byte for byte, whatever its encoding', async () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, value) => value);
  const { fileName, text } = await readCorrectionFile(new File([bytes], 'umik.txt'));
  expect(fileName).toBe('umik.txt');
  expect(new Uint8Array(Buffer.from(text, 'latin1'))).toEqual(bytes);
});

test('a file that is far too large is refused in words before it is read', async () => {
  const file = {
    name: 'film.mp4',
    size: 5e9,
    arrayBuffer: () => Promise.reject(new Error('must not be read')),
  };
  await expect(readCorrectionFile(file)).rejects.toMatchObject({ code: 'BAD_MICROPHONE_CORRECTION' });
});
