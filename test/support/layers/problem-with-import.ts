import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import {
  aliasedFolders,
  allowedFolders,
  doorOfTheHost,
  foldersWithoutNode,
  foldersWithPlainPaths,
  foldersWithProductionLibraries,
  librariesOfCore,
  listOfTheDoor,
  orderInside,
} from './layer-rules.ts';
import type { ReadImport } from './read-imports.ts';

type Order = (typeof orderInside)[string];

/** What is wrong with one import of one file (path from the repository's root), or null when the layers allow it. */
export function problemWithImport(
  path: string,
  found: ReadImport,
  productionLibraries: readonly string[],
): string | null {
  const folder = topFolderOf(path);
  if (found.specifier === null) {
    return foldersWithPlainPaths.includes(folder) ? 'computes the path of an import' : null;
  }
  const target = targetOf(path, found.specifier);
  const problem =
    target === null
      ? problemWithLibrary(folder, found, productionLibraries)
      : problemWithOwnFile(path, target, found);
  return problem === null ? null : `${found.specifier}: ${problem}`;
}

/** The file of ours that an import means, from the repository's root; null when it names a library. */
export function targetOf(path: string, specifier: string): string | null {
  if (specifier.startsWith('#')) return specifier.slice(1);
  if (!specifier.startsWith('.')) return null;
  return posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ''));
}

function problemWithOwnFile(path: string, target: string, found: ReadImport): string | null {
  const from = topFolderOf(path);
  const to = topFolderOf(target);
  if (target === 'package.json') return foldersWithoutNode.includes(from) ? 'is not for this folder' : null;
  if (from === to) return problemInsideFolder(path, target, found);
  const isDoor = from === 'renderer' && target.startsWith(`${doorOfTheHost}/`);
  if (isDoor && !found.typeOnly) return 'the page may know types of the door only';
  if (!isDoor && allowedFolders[from]?.includes(to) === false) return `${from} may not know ${to}`;
  const isRelative = found.specifier?.startsWith('.') === true;
  if (isRelative && aliasedFolders.includes(to)) return `crossing into ${to} is written #${to}/...`;
  return null;
}

function problemInsideFolder(path: string, target: string, found: ReadImport): string | null {
  const staysInside = posix.dirname(path).split('/')[1] === posix.dirname(target).split('/')[1];
  if (staysInside && found.specifier?.startsWith('#') === true) return 'inside a folder paths are relative';
  return problemWithOrder(path, target, orderInside[topFolderOf(path)]);
}

function problemWithOrder(path: string, target: string, order: Order | undefined): string | null {
  const [from, to] = [path, target].map(subfolderOf);
  if (order === undefined || from === undefined || to === undefined) return null;
  if (from === to || from === null || to === null || target === listOfTheDoor) return null;
  const [rowOfFrom, rowOfTo] = [rowOf(from, order), rowOf(to, order)];
  if (rowOfFrom === -1) return `${from} has no place in the order of the folders`;
  if (rowOfTo === -1) return `${to} has no place in the order of the folders`;
  return rowOfTo < rowOfFrom ? null : `${from} stands before or beside ${to}`;
}

/** Second folder of a path; null for a file that lies directly in its top folder. */
function subfolderOf(path: string): string | null {
  const [, folder, ...rest] = path.split('/');
  return rest.length === 0 ? null : (folder ?? null);
}

function rowOf(folder: string, order: Order): number {
  return order.findIndex((row) => row.includes(folder));
}

function problemWithLibrary(
  folder: string,
  found: ReadImport,
  productionLibraries: readonly string[],
): string | null {
  const library = libraryOf(found.specifier ?? '');
  if (library === 'electron') return problemWithElectron(folder, found);
  if (isOfNode(library)) return foldersWithoutNode.includes(folder) ? `${folder} runs without Node` : null;
  if (folder === 'core' && !librariesOfCore.includes(library))
    return 'core uses platform-free libraries only';
  const mustBePackaged = foldersWithProductionLibraries.includes(folder) && !found.typeOnly;
  return mustBePackaged && !productionLibraries.includes(library) ? 'is not a production dependency' : null;
}

function problemWithElectron(folder: string, found: ReadImport): string | null {
  if (folder === 'electron' || (folder === 'test' && found.typeOnly)) return null;
  return 'only electron/ may know Electron';
}

function libraryOf(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
}

function isOfNode(library: string): boolean {
  return library.startsWith('node:') || builtinModules.includes(library);
}

function topFolderOf(path: string): string {
  return path.split('/')[0] ?? '';
}
