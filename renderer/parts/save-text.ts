import { saveBlob } from './save-blob.ts';

/** Hands a text to the browser as a file to be saved. */
export function saveText(name: string, text: string, type: string): void {
  saveBlob(name, new Blob([text], { type }));
}
