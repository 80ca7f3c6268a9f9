import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { encodeWaveFile } from '#core/acoustics/wave-file/wave-encoder.ts';
import { formatNumber } from '#core/report/number-format.ts';
import type { FileAnalysis } from '#host/http/contract.ts';
import { registerAnalyse } from '#host/command/analyse.ts';
import { runCommandLine } from '#host/command/run-command-line.ts';
import { sine } from '../core/acoustics/signals.ts';
import { startChromium } from '../support/chromium.ts';
import { startHost } from '../support/host-process.ts';

const sampleRateHz = 48_000;

async function commandLine(...words: readonly string[]): Promise<FileAnalysis> {
  const lines: string[] = [];
  await runCommandLine(['analyse', ...words, '--json'], [registerAnalyse], {
    line: (text) => void lines.push(text),
    errorLine: (text) => void lines.push(text),
    exitCode: () => undefined,
  });
  return JSON.parse(lines[0] ?? '') as FileAnalysis;
}

/** What the page shows under each name of a list of figures. */
function figuresOf(page: Page, list: string, attribute: string): Promise<Record<string, string>> {
  return page
    .locator(`dl[aria-label="${list}"] > div`)
    .evaluateAll(
      (rows, name) =>
        Object.fromEntries(
          rows.map((row) => [row.getAttribute(name) ?? '', row.querySelector('dd')?.textContent ?? '']),
        ),
      attribute,
    );
}

const shownAs = (levels: Readonly<Record<string, number | null>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(levels).map(([name, level]) => [
      name,
      level === null ? 'tidak ada' : formatNumber(level, 2, 'id'),
    ]),
  );

test('a recording analysed on the page shows the figures of the command line and of the closed form', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'senyap-analyse-'));
  const sound = join(folder, 'tone.wav');
  const tone = join(folder, 'calibrator.wav');
  const speed = join(folder, 'speed.csv');
  // 1 kHz at twice the calibrator's amplitude: 94 dB + 6.02 dB; it is order 10 of 6000 rpm.
  writeFileSync(sound, encodeWaveFile(sine(sampleRateHz, 5, 1000, 0.1), sampleRateHz, 'float32'));
  writeFileSync(tone, encodeWaveFile(sine(sampleRateHz, 6, 1000, 0.05), sampleRateHz, 'float32'));
  const rows = Array.from({ length: 51 }, (_, index) => `${index / 10},6000`);
  writeFileSync(speed, ['time_s,rpm', ...rows].join('\n'));
  const browser = await startChromium();
  const data = join(folder, 'data');
  const host = await startHost(['--data', data]);
  onTestFinished(async () => {
    await browser.close();
    await host.end('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  });
  const context = await browser.newContext({ locale: 'id-ID', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(host.address);
  await page.getByRole('link', { name: 'Analisis rekaman' }).press('Enter');
  const begin = page.getByRole('button', { name: 'Analisis', exact: true });
  await page.getByText('Pilih rekaman.').waitFor();
  expect(await begin.isDisabled()).toBe(true);

  await page.locator('input[aria-label="Rekaman"]').setInputFiles(sound);
  await page.getByText('Pilih rekaman kalibrator.').waitFor();
  await page.locator('input[aria-label="Rekaman kalibrator"]').setInputFiles(tone);
  await page.getByText('calibrator.wav').waitFor();
  await page.locator('input[aria-label="Putaran mesin (CSV)"]').setInputFiles(speed);
  await page.getByText('speed.csv').waitFor();
  await begin.press('Enter');
  await page.getByText('dB re 20 µPa').waitFor();

  const beside = '--with-history --with-narrow-band --with-order-track'.split(' ');
  const printed = await commandLine(sound, '--calibration', tone, '--rpm', speed, ...beside);
  expect(await figuresOf(page, 'Semua tingkat', 'data-symbol')).toEqual(shownAs({ ...printed.levels }));
  await page.getByText('Angka').click();
  expect(await figuresOf(page, 'Sepertiga oktaf', 'data-band')).toEqual(shownAs(printed.thirdOctave));
  await page.getByText('Oktaf', { exact: true }).click();
  await page.getByText('Angka').click();
  expect(await figuresOf(page, 'Oktaf', 'data-band')).toEqual(shownAs(printed.octave));
  const levelDb = 94 + 20 * Math.log10(2);
  expect(printed.levels.LZeq).toBeCloseTo(levelDb, 1);
  expect(printed.levels.LZpeak).toBeCloseTo(levelDb + 10 * Math.log10(2), 1);
  expect(printed.thirdOctave['1000']).toBeCloseTo(levelDb, 1);
  expect(await page.locator('tr[data-order="10"] td').first().textContent()).toBe(
    formatNumber(levelDb, 2, 'id'),
  );
  await page.getByText('Pita sempit', { exact: true }).click();
  await page.getByText(/Garis terkuat (999|1\.000),\d Hz: 100,0 dB/).waitFor();

  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Simpan JSON' }).click();
  const saved = JSON.parse(readFileSync(await (await saving).path(), 'utf8')) as FileAnalysis;
  expect(saved).toEqual({ ...printed, path: 'tone.wav' });

  const history = page.getByRole('slider');
  for (const key of ['+', 'ArrowLeft']) await history.press(key);
  expect(await history.getAttribute('aria-valuetext')).toBe('0,63–3,13 s');
  await page.getByRole('button', { name: 'Pakai sebagai selang' }).press('Enter');
  await page.getByText('Isian berubah sejak hasil ini.').waitFor();
  await begin.press('Enter');
  await page.getByText('0,625–3,125 s').waitFor();
  const part = await commandLine(sound, '--calibration', tone, '--from', '0.625', '--to', '3.125');
  expect(await figuresOf(page, 'Semua tingkat', 'data-symbol')).toEqual(shownAs({ ...part.levels }));

  const received = join(data, 'analysis');
  expect(readdirSync(received)).toHaveLength(2);
  // A browser gives a page that it leaves half a second: one that still draws its result may not get to its last word.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 5000 })));
  await page.goto('about:blank');
  await expect
    .poll(() => (existsSync(received) ? readdirSync(received) : []), { timeout: 20_000 })
    .toEqual([]);
});

test('without a calibration the page never speaks of sound pressure, and what is no recording is refused', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'senyap-analyse-'));
  const sound = join(folder, 'tone.wav');
  const text = join(folder, 'text.wav');
  writeFileSync(sound, encodeWaveFile(sine(sampleRateHz, 2, 1000, 0.1), sampleRateHz, 'integer24'));
  writeFileSync(text, 'this is no sound');
  const browser = await startChromium();
  const host = await startHost(['--data', join(folder, 'data')]);
  onTestFinished(async () => {
    await browser.close();
    await host.end('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  });
  const page = await (await browser.newContext({ locale: 'id-ID' })).newPage();
  await page.goto(host.address);
  await page.getByRole('link', { name: 'Analisis rekaman' }).click();
  await page.locator('input[aria-label="Rekaman"]').setInputFiles(text);
  await page.getByRole('alert').getByText('Ini bukan berkas WAV.').waitFor();
  await page.locator('input[aria-label="Rekaman"]').setInputFiles(sound);
  await page.getByText('48.000 Hz · 1 kanal · 2,0 s').waitFor();
  await page.getByRole('combobox', { name: 'Asal tingkat bunyi' }).click();
  await page.getByRole('option', { name: 'Tanpa kalibrasi (dBFS)' }).click();
  await page.getByRole('button', { name: 'Analisis', exact: true }).click();
  await page.getByText('bukan dB SPL').waitFor();
  const figures = await figuresOf(page, 'Semua tingkat', 'data-symbol');
  // An amplitude of 0.1 is an rms of 0.0707 of full scale.
  expect(figures['LZeq']).toBe('\u221223,01');
  const shown = await page.locator('main').textContent();
  expect(shown).not.toContain('20 µPa');
  expect(shown).toContain('bukan tingkat tekanan bunyi');
});
