import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { LiveSpectrum } from '#host/http/contract.ts';
import { fakeMicrophoneArguments, startChromium } from '../support/chromium.ts';
import { startHost } from '../support/host-process.ts';
import { writeTone } from '../support/tone-file.ts';

test('a tone into the microphone stands in the spectrum at its frequency and level', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'senyap-microphone-'));
  const tone = join(folder, 'tone.wav');
  // The fake microphone runs at 44.1 kHz; a file of that rate reaches the page bit for bit.
  writeTone(tone, { frequencyHz: 1000, peak: 0.1, seconds: 60, sampleRateHz: 44_100 });
  const browser = await startChromium(fakeMicrophoneArguments(tone));
  const host = await startHost(['--data', join(folder, 'data')]);
  onTestFinished(async () => {
    await browser.close();
    await host.end('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  });
  const context = await browser.newContext({ locale: 'id-ID', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(host.address);
  await page.getByRole('link', { name: 'Spektrum' }).click();
  await page.getByRole('button', { name: 'Pakai mikrofon komputer' }).click();
  await page.getByText(/Pita terkuat 1k Hz/).waitFor();
  await page.getByText(/Garis terkuat (99\d|1\.00\d),\d Hz/).waitFor();
  await page.waitForTimeout(1500);

  const spectrum = await page.evaluate(
    () =>
      new Promise<LiveSpectrum>((resolve) => {
        const source = new EventSource('/api/live');
        source.addEventListener('spectrum', (event) => resolve(JSON.parse(event.data) as LiveSpectrum));
      }),
  );
  const bandAt = (hertz: number) => spectrum.thirdOctave.find(({ nominalHz }) => nominalHz === hertz)?.level;
  // A sine of peak 0.1 has -20 dB re a full-scale sine and 3.01 dB less re rms 1.0; the file's 16 bits add nothing.
  expect(spectrum.unit).toBe('dBFS');
  expect(bandAt(1000)).toBeGreaterThan(-23.11);
  expect(bandAt(1000)).toBeLessThan(-22.91);
  expect(bandAt(250)).toBeLessThan(-60);
  expect(bandAt(4000)).toBeLessThan(-60);
});
