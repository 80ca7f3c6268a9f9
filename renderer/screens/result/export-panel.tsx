import type { TestRecord } from '#host/http/contract.ts';
import { testTableNames } from '#core/report/test-tables.ts';
import { exportWords } from '#core/words/export-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { roleName } from '#core/words/step-words.ts';
import { bundleAddress, measurementsAddress, recordingAddress } from '../../door/addresses.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Panel } from '../../parts/panel.tsx';
import styles from './export-panel.module.css';
import { recordedRuns } from './recorded-run.ts';

function Tables({ record }: { readonly record: TestRecord }) {
  const say = useSay();
  return (
    <ul className={styles.list}>
      {testTableNames.map((table) => (
        <li key={table}>
          <span className={styles.what}>{say(exportWords.tables[table])}</span>
          {(['csv-id', 'csv'] as const).map((form) => (
            <a
              key={form}
              href={measurementsAddress(record.id, 'csv', `?table=${table}&form=${form}`)}
              aria-label={`${say(exportWords.tables[table])}, ${say(exportWords.csv[form])}`}
              download
            >
              {say(exportWords.csv[form])}
            </a>
          ))}
        </li>
      ))}
    </ul>
  );
}

function WholeFiles({ record }: { readonly record: TestRecord }) {
  const say = useSay();
  return (
    <p className={styles.files}>
      <a href={bundleAddress(record.id)} download>
        {say(exportWords.bundle)}
      </a>
      {(['xlsx', 'json', 'uff'] as const).map((form) => (
        <a key={form} href={measurementsAddress(record.id, form)} download>
          {say(exportWords.files[form])}
        </a>
      ))}
    </p>
  );
}

function Recordings({ record }: { readonly record: TestRecord }) {
  const say = useSay();
  const { language } = useLanguage();
  const isOneSeries = record.evidence.series.length === 1;
  const runTitle = (series: number, number: number): string => {
    const role = record.evidence.series[series]?.role ?? 'test';
    const run = `${say(pageWords.result.runColumn)} ${number}`;
    return isOneSeries ? run : `${roleName(role, language)}, ${run}`;
  };
  const recorded = recordedRuns(record).filter(({ evidence }) => evidence.waveformSha256 !== null);
  if (recorded.length === 0) return null;
  return (
    <p className={styles.files}>
      <span className={styles.what}>{say(exportWords.recordings)}</span>
      {recorded.map(({ key, series, evidence }) => (
        <a key={key} href={recordingAddress(record.id, evidence.waveformSha256 ?? '')} download>
          {runTitle(series, evidence.number)}
        </a>
      ))}
    </p>
  );
}

/** What was measured, to be saved in the form that the reader's program takes. */
export function ExportPanel({ record }: { readonly record: TestRecord }) {
  const say = useSay();
  return (
    <Panel title={say(exportWords.title)}>
      <WholeFiles record={record} />
      <Tables record={record} />
      <Recordings record={record} />
    </Panel>
  );
}
