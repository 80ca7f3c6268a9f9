import { Button, Menu } from '@mantine/core';
import { exportWords } from '#core/words/export-words.ts';
import { historyWords } from '#core/words/history-words.ts';
import { historyAddress, type KindFilter } from '../../door/history-door.ts';
import { useRights } from '../../door/people-queries.ts';
import { useSay } from '../../language/language-context.tsx';

/** Saves exactly what is filtered, for those who may take evidence away. */
export function HistoryExport({ filter }: { readonly filter: KindFilter }) {
  const say = useSay();
  if (!useRights().has('export')) return null;
  const forms = [
    ['csv-id', exportWords.csv['csv-id']],
    ['csv', exportWords.csv.csv],
    ['xlsx', exportWords.files.xlsx],
    ['json', exportWords.files.json],
  ] as const;
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default">{say(historyWords.export)}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{say(historyWords.exportHint)}</Menu.Label>
        {forms.map(([form, word]) => (
          <Menu.Item key={form} component="a" href={historyAddress(filter, form)} download>
            {say(word)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
