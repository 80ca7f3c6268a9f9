import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { TestRecord } from '#host/http/contract.ts';
import type { Language } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { door, reportAddress } from '../../door/door.ts';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useReportTarget } from '../../parts/report-link.tsx';
import styles from './result.module.css';

/** Print in both languages, export the folder that can be judged again, or begin the next test. */
export function ResultButtons({ record }: { readonly record: TestRecord }) {
  const say = useSay();
  const target = useReportTarget();
  const exporting = useMutation({ mutationFn: async () => await door.exportTest(record.id) });
  const { result } = pageWords;
  const print = (language: Language) => ({
    component: 'a' as const,
    href: reportAddress(record.id, language),
    rel: 'noopener',
    ...target,
  });
  const folder = exporting.data?.folder;
  return (
    <>
      <div className={styles.buttons}>
        <Button {...print('id')}>{say(result.printIndonesian)}</Button>
        <Button variant="default" {...print('en')}>
          {say(result.printEnglish)}
        </Button>
        <Button variant="default" loading={exporting.isPending} onClick={() => exporting.mutate()}>
          {say(result.export)}
        </Button>
        <Button variant="default" component={Link} to={`/tests/${record.id}/why`}>
          {say(result.whyLoud)}
        </Button>
        <Button variant="default" component={Link} to="/prepare">
          {say(result.newTest)}
        </Button>
      </div>
      <Notice words={exporting.error === null ? null : wordsOfError(exporting.error)} />
      <Notice
        kind="circle-check"
        words={
          folder === undefined
            ? null
            : { id: `${result.exported.id} ${folder}`, en: `${result.exported.en} ${folder}` }
        }
      />
    </>
  );
}
