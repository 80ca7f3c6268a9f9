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
  orderInsideCore,
} from './layer-rules.ts';
import type { ReadImport } from './read-imports.ts';

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
  return topFolderOf(path) === 'core' ? problemInsideCore(path, target) : null;
}

function problemInsideCore(path: string, target: string): string | null {
  const [from, to] = [path, target].map((file) => file.split('/')[1] ?? '');
  if (from === undefined || to === undefined || from === to) return null;
  const [rowOfFrom, rowOfTo] = [rowInsideCore(from), rowInsideCore(to)];
  if (rowOfFrom === -1) return `${from} has no place in the order inside core`;
  if (rowOfTo === -1) return `${to} has no place in the order inside core`;
  return rowOfTo < rowOfFrom ? null : `core/${from} stands before or beside core/${to}`;
}

function rowInsideCore(folder: string): number {
  return orderInsideCore.findIndex((row) => row.includes(folder));
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
