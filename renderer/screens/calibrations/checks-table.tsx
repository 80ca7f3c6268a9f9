import { Link } from 'react-router';
import type { CalibrationCheck } from '#host/http/contract.ts';
import { formatInstant } from '#core/words/date-format.ts';
import type { Language } from '#core/words/language.ts';
import { formatNumber, formatSigned } from '#core/words/number-format.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLive } from '../../door/live-context.tsx';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Chip } from '../../parts/chip.tsx';
import { cell, Table } from '../../parts/table/table.tsx';
import styles from './calibrations.module.css';

type Kind = 'microphone' | 'meter';

const noNumber = '–';

function plain(value: number | null, decimals: number, unit: string, language: Language): string {
  return value === null ? noNumber : `${formatNumber(value, decimals, language)} ${unit}`;
}

function signed(value: number | null, language: Language): string {
  return value === null ? noNumber : `${formatSigned(value, 2, language)} dB`;
}

function figuresOf(check: CalibrationCheck, kind: Kind, language: Language): readonly string[] {
  const { levelDb, indicationDb, frequencyHz, fluctuationDb, distortionPercent } = check;
  return [
    plain(levelDb, 2, 'dB', language),
    kind === 'meter' ? signed(indicationDb, language) : plain(indicationDb, 2, 'dBFS', language),
    plain(frequencyHz, 1, 'Hz', language),
    plain(fluctuationDb, 2, 'dB', language),
    plain(distortionPercent, 1, '%', language),
    signed(check.driftFromPreviousDb, language),
    signed(check.driftFromFirstOfDayDb, language),
  ];
}

function headsOf(kind: Kind) {
  const { calibrations: words } = pageWords;
  return [
    words.level,
    kind === 'meter' ? words.deviation : words.onePascal,
    words.frequency,
    words.fluctuation,
    words.distortion,
    words.sincePrevious,
    words.sinceFirstOfDay,
  ];
}

function CheckRow({ check, kind }: { readonly check: CalibrationCheck; readonly kind: Kind }) {
  const { language } = useLanguage();
  const say = useSay();
  const { calibrations, calibrate } = pageWords;
  const running = useLive((live) => live.test?.id ?? null);
  const told = [...check.reasons, ...check.warnings];
  const warned = check.accepted && check.warnings.length > 0;
  const shape = warned ? 'diamond' : 'circle-check';
  return (
    <>
      <tr className={told.length > 0 ? styles.withWords : ''}>
        <td className={cell.once}>{formatInstant(check.at, language)}</td>
        <td className={cell.once}>
          <Link to={check.testId === running ? '/test' : `/tests/${check.testId}`}>{check.testNumber}</Link>{' '}
          {say(calibrate[check.which])}
        </td>
        {figuresOf(check, kind, language).map((figure, index) => (
          <td key={headsOf(kind)[index]?.en} className={cell.figure}>
            {figure}
          </td>
        ))}
        <td>
          <Chip kind={check.accepted ? shape : 'octagon-cross'}>
            {say(check.accepted ? calibrations.accepted : calibrations.refused)}
          </Chip>
        </td>
      </tr>
      {told.length === 0 ? null : (
        <tr>
          <td colSpan={10} className={styles.words}>
            {told.map(say).join(' ')}
          </td>
        </tr>
      )}
    </>
  );
}

/** Checks of one instrument, latest first, each with its figures, its drift and why it was refused. */
export function ChecksTable({
  checks,
  kind,
  label,
}: {
  readonly label: string;
  readonly checks: readonly CalibrationCheck[];
  readonly kind: Kind;
}) {
  const say = useSay();
  const { calibrations } = pageWords;
  const heads = [
    say(calibrations.time),
    say(calibrations.test),
    ...headsOf(kind).map((word) => ({ text: say(word), isFigure: true })),
    say(calibrations.fate),
  ];
  return (
    <Table label={label} heads={heads} isLevel isDense>
      {checks.toReversed().map((check) => (
        <CheckRow key={`${check.testId} ${check.at}`} check={check} kind={kind} />
      ))}
    </Table>
  );
}
