import type { SiteCheckItem } from '#core/procedure/site-check-answer.ts';
import type { SiteCheckFigure, SiteCheckKind } from '#core/procedure/site-check.ts';

/** Words of the site check-list; figures come in already formatted. */
export interface SiteCheckWords {
  readonly items: Readonly<Record<SiteCheckItem, string>>;
  readonly kinds: Readonly<Record<SiteCheckKind, string>>;
  readonly answers: Readonly<Record<'yes' | 'no' | 'not-applicable' | 'open', string>>;
  readonly practice: string;
  readonly bounds: Readonly<Record<SiteCheckFigure['bound'], string>>;
}
