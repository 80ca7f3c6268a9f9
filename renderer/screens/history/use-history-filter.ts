import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import {
  entriesOfFilter,
  filterOfEntries,
  type HistoryFilter,
  type HistoryGroup,
  historyGroups,
} from '#core/record/history-filter.ts';
import { useBench } from '../../door/queries.ts';
import type { KindFilter } from '../../door/history-door.ts';

/** What of the history is shown: figures or the list of tests. */
export type HistoryView = 'figures' | 'list';

/** What stands in the address of the history: a link with it shows the same. */
export interface HistoryAddress {
  readonly filter: KindFilter;
  readonly view: HistoryView;
  /** What the two charts of groups are grouped by. */
  readonly groups: readonly [HistoryGroup, HistoryGroup];
  /** Changes a part of the filter; undefined takes a part away. */
  readonly narrow: (change: Partial<HistoryFilter>, view?: HistoryView) => void;
  /** Puts another filter in place of the whole one. */
  readonly replace: (filter: HistoryFilter) => void;
  readonly show: (view: HistoryView) => void;
  readonly group: (index: 0 | 1, by: HistoryGroup) => void;
}

/** Reads and writes the address of the history. A bench with simulated instruments begins with its simulated tests. */
export function useHistoryAddress(): HistoryAddress {
  const [address, setAddress] = useSearchParams();
  const usualKind = useBench().data?.simulated === true ? 'simulated' : 'official';
  const filter = useMemo(() => {
    const read = filterOfEntries(address.entries());
    return { ...read, kind: read.kind ?? usualKind };
  }, [address, usualKind]);
  const view = address.get('view') === 'list' ? 'list' : 'figures';
  const groups = groupsIn(address.get('groups'));
  const write = useCallback(
    (next: HistoryFilter, shown: HistoryView, by: readonly HistoryGroup[]) => {
      const entries = entriesOfFilter(next).map(([key, value]) => [key, value]);
      setAddress(new URLSearchParams([...entries, ['view', shown], ['groups', by.join(',')]]));
    },
    [setAddress],
  );
  return {
    filter,
    view,
    groups,
    narrow: (change, shown = view) => write({ ...filter, ...change }, shown, groups),
    replace: (next) => write({ ...next, kind: next.kind ?? filter.kind }, view, groups),
    show: (shown) => write(filter, shown, groups),
    group: (index, by) => write(filter, view, index === 0 ? [by, groups[1]] : [groups[0], by]),
  };
}

function groupsIn(text: string | null): readonly [HistoryGroup, HistoryGroup] {
  const names = (text ?? '').split(',');
  const [first, second] = names.map((name) => historyGroups.find((group) => group === name));
  return [first ?? 'client', second ?? 'exhaust'];
}
