import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { findExecutable } from '../../tools/find-executable.ts';
import { systemPackages } from '../../tools/system-packages.ts';

/** How Chromium is started in tests: without a screen, without speaking to anybody by itself. */
export const quietArguments: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  // Without a graphics card, a process of its own for one only costs time.
  '--in-process-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of the installed Chromium. @throws Error when there is none */
export function chromiumPath(): string {
  const wanted = systemPackages.find((one) => one.debianPackage === 'chromium');
  const path = findExecutable(wanted?.commands ?? []);
  if (path === null) throw new Error('Chromium is not installed; "npm test" installs it or says how.');
  return path;
}

/**
 * How playwright finds Chromium: where the system can, it is started with less haste than bench and instruments, unless
 * it is an instrument itself: a microphone whose browser has to wait loses sound, which the bench rightly refuses.
 */
export function chromiumLaunch({ inHaste = false } = {}): {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
} {
  const path = chromiumPath();
  const withLessHaste = join(import.meta.dirname, 'chromium-with-less-haste.sh');
  const executablePath = inHaste || process.platform === 'win32' ? path : withLessHaste;
  return { executablePath, env: { ...ownEnvironment(), SENYAP_CHROMIUM: path } };
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

const fakeDevice = '--use-fake-device-for-media-stream';

/** Arguments that make a WAV file the sound that Chromium's microphone hears, once. */
export function fakeMicrophoneArguments(waveFile: string): readonly string[] {
  return [
    '--use-fake-ui-for-media-stream',
    fakeDevice,
    `--use-file-for-fake-audio-capture=${waveFile}%noloop`,
  ];
}

/** Starts Chromium without a screen; in haste where it is the microphone. */
export function startChromium(extraArguments: readonly string[] = []): Promise<Browser> {
  const inHaste = extraArguments.includes(fakeDevice);
  return chromium.launch({
    ...chromiumLaunch({ inHaste }),
    headless: true,
    args: [...quietArguments, ...extraArguments],
  });
}
