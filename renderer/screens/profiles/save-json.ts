import { saveText } from '../../parts/save-text.ts';

/** Hands a value to the browser as a JSON file to be saved. */
export function saveJson(name: string, value: unknown): void {
  saveText(name, `${JSON.stringify(value, null, 2)}\n`, 'application/json');
}
