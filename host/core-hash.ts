import { join } from 'node:path';
import { coreHashOfSources } from './core-hash-of-sources.ts';

/** Put here by the builder; there is no such name where the program runs from its sources. */
declare const BUILT_CORE_HASH: string;

/** Whether this is the built program; false where it runs from its sources. */
export function isBuiltProgram(): boolean {
  return typeof BUILT_CORE_HASH === 'string';
}

/** Hash of the measurement core: the one noted at the build, or that of the sources; equal for equal sources. */
export function coreHash(): string {
  if (isBuiltProgram()) return BUILT_CORE_HASH;
  return coreHashOfSources(join(import.meta.dirname, '../core'));
}
