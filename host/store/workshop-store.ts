import type { WorkshopEntry } from '#core/workshop/workshop-entry.ts';

/** What the workshop keeps, for reading. */
export interface WorkshopReader {
  /** All that is kept, oldest first; what another program made unreadable is left out, and named by the check. */
  entries(): readonly WorkshopEntry[];
}

/** Where the workshop keeps what it tries; nothing of it is changed or deleted. @throws StoreError from every method */
export interface WorkshopStore extends WorkshopReader {
  /** Keeps an entry for ever, with the event that tells of it. */
  add(entry: WorkshopEntry): void;
}
