/** One journalled step of a test; `payload` is JSON text without NaN or infinities. */
export interface JournalEntry {
  readonly sequence: number;
  readonly timeSeconds: number;
  readonly kind: string;
  readonly payload: unknown;
}
