import type { HistoryFilter, HistoryGroup, HistoryKind } from '#core/record/history-filter.ts';
import {
  type HistoryChoices,
  type HistoryFigures,
  type HistoryPage,
  type SavedView,
  savedViewsSchema,
} from '#core/record/history-view.ts';
import { damagedTests } from '#core/record/test-damage.ts';
import type { IntegrityFinding } from '#core/record/integrity-finding.ts';
import type { TestStore } from '../store/test-store.ts';
import type { HistoryReader } from './history-reader.ts';

/** What a history is made of. */
export interface HistoryDeskParts {
  readonly reader: HistoryReader;
  readonly store: Pick<TestStore, 'setting' | 'setSetting'>;
  /** What the newest check of the data found. */
  readonly findings: () => readonly IntegrityFinding[];
}

/** A page that is asked for. */
export interface HistoryPageWish {
  readonly filter: HistoryFilter;
  readonly beforeNumber: string | null;
  readonly limit: number;
  /** False leaves the names of clients out of what a text is looked for in. */
  readonly mayNameClients: boolean;
}

/** The history of the bench: its closed tests searched and counted, and the views that people keep of it. */
export class HistoryDesk {
  readonly #parts: HistoryDeskParts;

  constructor(parts: HistoryDeskParts) {
    this.#parts = parts;
  }

  async page(wish: HistoryPageWish): Promise<HistoryPage> {
    return await this.#parts.reader.page({ ...wish, damaged: this.#damaged() });
  }

  async figures(
    filter: HistoryFilter & { readonly kind: HistoryKind },
    groupings: readonly HistoryGroup[],
  ): Promise<HistoryFigures> {
    const wish = { filter, groupings, damaged: this.#damaged(), mayNameClients: true };
    return await this.#parts.reader.figures(wish);
  }

  async choices(kind: HistoryKind): Promise<HistoryChoices> {
    return await this.#parts.reader.choices(kind);
  }

  /** Every client of the tests of a kind that count, with how many there are. */
  async clients(kind: HistoryKind): Promise<HistoryChoices['client']> {
    return await this.#parts.reader.clients(kind);
  }

  /** The views of an account; null for those of a bench that has no accounts yet. */
  views(accountId: string | null): readonly SavedView[] {
    const parsed = savedViewsSchema.safeParse(this.#parts.store.setting(settingName(accountId)) ?? []);
    return parsed.success ? parsed.data : [];
  }

  /** Keeps these views in place of all others of the account. */
  keepViews(accountId: string | null, views: readonly SavedView[]): readonly SavedView[] {
    this.#parts.store.setSetting(settingName(accountId), savedViewsSchema.parse(views));
    return this.views(accountId);
  }

  #damaged(): readonly string[] {
    return [...damagedTests(this.#parts.findings())];
  }
}

function settingName(accountId: string | null): string {
  return accountId === null ? 'historyViews' : `historyViews:${accountId}`;
}
