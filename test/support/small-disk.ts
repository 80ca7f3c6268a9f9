import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A real file system of its own. */
export interface SmallDisk {
  readonly folder: string;
  /** Mounts it anew, so that nothing, or something again, can be written to it. Nothing on it may be open for writing. */
  readonly makeReadOnly: () => void;
  readonly makeWritable: () => void;
}

/** Why no real file system can be mounted here; null where one can. */
export const noMount: string | null = whyNoMount();

/** Mounts a real file system in memory of this size, which is gone when the running test is over. */
export function smallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'senyap-disk-'));
  run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder);
  onTestFinished(() => {
    run('umount', '-l', folder);
    rmSync(folder, { recursive: true });
  });
  return {
    folder,
    makeReadOnly: () => run('mount', '-o', 'remount,ro', folder),
    makeWritable: () => run('mount', '-o', 'remount,rw', folder),
  };
}

function run(command: string, ...words: readonly string[]): void {
  const { status, stderr } = spawnSync(command, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${words.join(' ')}: ${stderr}`);
}

function whyNoMount(): string | null {
  if (process.platform !== 'linux') return 'only Linux has file systems in memory';
  if (process.getuid?.() !== 0) return 'only root can mount a file system';
  const folder = mkdtempSync(join(tmpdir(), 'senyap-disk-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]);
  if (status === 0) spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true });
  return status === 0 ? null : 'this container may not mount a file system';
}
