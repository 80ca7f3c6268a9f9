/** Hears how far a backup has come and may end it. */
export interface BackupWatch {
  /** Ends the work between two pieces of it. */
  readonly signal?: AbortSignal;
  /** Hears once how many bytes there will be. */
  readonly expect?: (bytes: number) => void;
  /** Hears of each piece of bytes that was copied or read again. */
  readonly moved?: (bytes: number) => void;
}
