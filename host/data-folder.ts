import { accessSync, constants, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import envPaths from 'env-paths';
import { dataFolderWords } from '#core/words/data-folder.ts';

/** The data folder cannot be created or written to. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError';
  readonly code = 'DATA_FOLDER_UNUSABLE';
  readonly words = dataFolderWords.DATA_FOLDER_UNUSABLE;

  constructor(folder: string, cause: unknown) {
    super(`${dataFolderWords.DATA_FOLDER_UNUSABLE.en} (${folder})`, { cause });
  }
}

/** Where data live on this platform when nobody says otherwise. */
export function defaultDataFolder(): string {
  return envPaths('Senyap', { suffix: '' }).data;
}

/**
 * Absolute path of the data folder, created if need be with rights for its owner only.
 * @param chosen the folder of `--data`, or null for the platform's proper place. @throws DataFolderError
 */
export function prepareDataFolder(chosen: string | null): string {
  const folder = resolve(chosen ?? defaultDataFolder());
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new DataFolderError(folder, error);
  }
  return folder;
}
