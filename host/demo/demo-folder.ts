import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../seal/write-durably.ts';
import { DemoError } from './demo-error.ts';

const noteName = 'demo.json';
const noteSchema = z.object({ demo: z.literal(true), filled: z.boolean() });

/** Name of the demo's folder inside the data folder of the bench that opens it. */
export const demoFolderName = 'demo';

/** Whether a folder is that of a demo, and whether its demo tests are all there. */
export function demoFolderState(folder: string): 'none' | 'begun' | 'filled' {
  try {
    const note = noteSchema.parse(JSON.parse(readFileSync(join(folder, noteName), 'utf8')));
    return note.filled ? 'filled' : 'begun';
  } catch {
    // No note, or none that can be read: whatever lies there is not ours to touch.
    return 'none';
  }
}

/** Makes an empty folder a demo's own. @throws DemoError where something lies in it that is no demo */
export function beginDemoFolder(folder: string): void {
  if (demoFolderState(folder) === 'begun') removeDemoFolder(folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (readdirSync(folder).some((name) => name !== windowFolder)) throw new DemoError('DEMO_FOLDER_TAKEN');
  writeDurably(join(folder, noteName), JSON.stringify({ demo: true, filled: false }));
}

/** Where Chromium keeps what is the window's; it is there before the bench looks. */
const windowFolder = 'window';

/** Says that all demo tests are there. */
export function noteDemoFilled(folder: string): void {
  writeDurably(join(folder, noteName), JSON.stringify({ demo: true, filled: true }));
}

/** Removes the folder of a demo with all it holds. @throws DemoError where it is none */
export function removeDemoFolder(folder: string): void {
  if (!existsSync(folder)) return;
  if (demoFolderState(folder) === 'none') throw new DemoError('DEMO_FOLDER_TAKEN');
  rmSync(folder, { recursive: true, force: true });
}
