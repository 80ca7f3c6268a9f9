import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';

/** What can be read of the computer that explains why a port refuses. Handed in, so that tests read a made folder. */
export interface ComputerFacts {
  /** Text of a file; null where it is not there or must not be read. */
  text(path: string): string | null;
  /** Names in a folder; none where it is not there. */
  names(folder: string): readonly string[];
  exists(path: string): boolean;
  /** The file that a path leads to, links followed. */
  target(path: string): string;
  /** Number of the group that owns a file; null where it is not there. */
  groupOf(path: string): number | null;
  /** Time since a device file was made or handed over, in seconds; null where it is not there. */
  ageSeconds(path: string): number | null;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly userName: string;
  /** Numbers of the groups that this process belongs to. */
  readonly groups: readonly number[];
}

/** The facts of this computer; with `root` those of a folder that is laid out like one. */
export function computerFacts(root = ''): ComputerFacts {
  const at = (path: string): string => root + path;
  return {
    text: (path) => orNull(() => readFileSync(at(path), 'utf8')),
    names: (folder) => orNull(() => readdirSync(at(folder))) ?? [],
    exists: (path) => existsSync(at(path)),
    target: (path) => orNull(() => realpathSync(at(path)).slice(root.length)) ?? path,
    groupOf: (path) => orNull(() => statSync(at(path)).gid),
    ageSeconds: (path) => orNull(() => (Date.now() - statSync(at(path)).ctimeMs) / 1000),
    environment: process.env,
    userName: orNull(() => userInfo().username) ?? '',
    groups: process.getgroups?.() ?? [],
  };
}

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
