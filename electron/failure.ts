import { app, dialog } from 'electron';

/** Says in a box why the bench cannot start, then ends with exit code 1. */
export function tellFailure(failure: unknown): void {
  dialog.showErrorBox('Senyap', sentencesOf(failure));
  app.exit(1);
}

function sentencesOf(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure);
  return isWorded(failure) ? `${failure.words.id}\n\n${failure.words.en}` : failure.message;
}

/** Refusals of our own bring their sentence in both languages. */
function isWorded(failure: Error): failure is Error & { readonly words: Record<'id' | 'en', string> } {
  const words = 'words' in failure ? failure.words : null;
  return typeof words === 'object' && words !== null && 'id' in words && 'en' in words;
}
