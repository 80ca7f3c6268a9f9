import type { LineSetup, LiveValues } from '#host/http/contract.ts';
import { lineStateWord } from '#core/words/line-state-words.ts';
import { noValueWord } from '#core/words/no-value-words.ts';
import { useLive } from '../../door/live-context.tsx';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { showLiveNumber, type ShownNumber } from '../../language/live-number-words.ts';
import styles from './instruments.module.css';

type Role = LineSetup['role'];

function lineOf(values: LiveValues | null, role: Role): LiveValues['meter'] | undefined {
  if (role === 'meter') return values?.meter;
  return role === 'microphone' ? values?.microphone : values?.speedSensor;
}

function numberOf(values: LiveValues | null, role: Role, language: 'id' | 'en'): ShownNumber {
  if (role === 'microphone') return { text: values?.microphone.name ?? '', isValue: false };
  if (role === 'speed-sensor') return showLiveNumber(values?.speedRpm, 0, language);
  return showLiveNumber(values?.LAFDb, 1, language);
}

const unitOf = { meter: 'dB', 'speed-sensor': 'rpm', microphone: '' } as const;

/** What an instrument says now, how its line stands, and what to do where something is wrong. */
export function LiveReading({ role }: { readonly role: Role }) {
  const { language } = useLanguage();
  const say = useSay();
  const values = useLive((live) => live.values);
  const line = lineOf(values, role);
  const shown = numberOf(values, role, language);
  const state = line === undefined ? noValueWord('no-data', language) : lineStateWord(line.state, language);
  const message = line?.message ?? null;
  return (
    <>
      <div className={styles.reading}>
        <span className={shown.isValue ? styles.number : styles.noNumber}>
          {shown.isValue ? `${shown.text} ${unitOf[role]}` : shown.text}
        </span>
        <span className={styles.state}>{state}</span>
      </div>
      <output className={styles.message}>{message === null ? '' : say(message)}</output>
    </>
  );
}
