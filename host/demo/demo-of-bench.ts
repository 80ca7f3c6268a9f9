import { join } from 'node:path';
import type { DemoDesk } from './demo-desk.ts';
import { demoFolderName } from './demo-folder.ts';
import { DemoProcess, type DemoStart } from './demo-process.ts';
import type { DemoFilling } from './fill-demo.ts';

/** Yesterday: a demo looks like a bench that was used before. */
const demoAgeMs = 24 * 3600 * 1000;

/** What a demo bench is filled with, made by this program; `now` is the time of the bench, ISO 8601 with offset. */
export function fillingOfDemo(info: DemoFilling['info'], now: string): DemoFilling {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(now) ?? [];
  const offset = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return {
    info,
    beganAt: new Date(Date.parse(now) - demoAgeMs),
    offsetMinutes: sign === '-' ? -offset : offset,
  };
}

/** Opens demo benches beside a bench: a demo opens no other, and a simulated bench is one already. */
export function demoDeskOf(
  { demoStart, simulate }: { readonly demoStart?: (folder: string) => DemoStart; readonly simulate: boolean },
  dataFolder: string,
): DemoDesk | null {
  if (demoStart === undefined || simulate) return null;
  return new DemoProcess(demoStart(join(dataFolder, demoFolderName)));
}
