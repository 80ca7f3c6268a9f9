import { app, dialog } from 'electron';

/** Says in a box why the bench cannot start, then ends with exit code 1. */
export function tellFailure(failure: unknown): void {
  dialog.showErrorBox('Senyap', sentencesOf(failure));
  app.exit(1);
}

function sentencesOf(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure);
  const words = 'words' in failure ? failure.words : null;
  const hasWords = typeof words === 'object' && words !== null && 'id' in words && 'en' in words;
  return hasWords ? `${words.id}\n\n${words.en}` : failure.message;
}
