import { formatNumber } from '#core/report/number-format.ts';
import { zoneWords } from '#core/words/workshop/pre-check-words.ts';
import { workshopWords } from '#core/words/workshop/workshop-words.ts';
import type { PreCheck, PreCheckZone } from '#core/workshop/pre-check.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { zoneScale } from './zone-scale.ts';
import styles from './zone-ruler.module.css';

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

function Segment(properties: {
  readonly zone: PreCheckZone;
  readonly from: number;
  readonly to: number;
  readonly isHere: boolean;
}) {
  const { zone, from, to, isHere } = properties;
  const say = useSay();
  return (
    <div
      className={`${styles.segment} ${styles[zone]} ${isHere ? styles.here : ''}`}
      style={{ left: percent(from), width: percent(to - from) }}
    >
      <span className={styles.name}>{say(zoneWords[zone].word).toLowerCase()}</span>
    </div>
  );
}

/** Three zones side by side on a ruler of levels, told apart by pattern; a pin with its whisker shows where the motorcycle lies. */
export function ZoneRuler({ check }: { readonly check: PreCheck & { readonly state: 'zone' } }) {
  const { language } = useLanguage();
  const say = useSay();
  const scale = zoneScale(check);
  const zones = [
    ['likely-below', 0, scale.middleFrom],
    ['too-close', scale.middleFrom, scale.middleTo],
    ['likely-above', scale.middleTo, 1],
  ] as const;
  return (
    <div className={styles.ruler} aria-hidden="true">
      <div className={styles.pinRow}>
        <div
          className={styles.whisker}
          style={{ left: percent(scale.whiskerFrom), width: percent(scale.whiskerTo - scale.whiskerFrom) }}
        />
        <div className={styles.pin} style={{ left: percent(scale.expected) }}>
          <b>{formatNumber(check.expectedDb, 1, language)}</b>
        </div>
      </div>
      <div className={styles.zones}>
        {zones.map(([zone, from, to]) => (
          <Segment key={zone} zone={zone} from={from} to={to} isHere={zone === check.zone} />
        ))}
        <div className={styles.limit} style={{ left: percent(scale.limit) }} />
      </div>
      <div className={styles.ends}>
        <span>{formatNumber(scale.lowDb, 0, language)} dB</span>
        <span className={styles.limitName}>
          {say(workshopWords.limit)} {formatNumber(check.maximumDb, 1, language)} dB
        </span>
        <span>{formatNumber(scale.highDb, 0, language)} dB</span>
      </div>
    </div>
  );
}
