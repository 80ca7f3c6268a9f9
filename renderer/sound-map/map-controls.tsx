import { Button, Checkbox, Select } from '@mantine/core';
import { formatNumber } from '#core/report/number-format.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLanguage, useSay } from '../language/language-context.tsx';
import { NumberField } from '../parts/fields.tsx';
import { highestFrequencies, mapSizes, useMapSettings } from './map-settings.ts';
import type { Span } from './map-view.ts';
import { paletteNames } from './palettes.ts';
import styles from './sound-map.module.css';

/** By what a range of colours is kept: levels of another meaning have another range. */
export type RangeKind = 'A' | 'Z' | 'dBFS';

/** What the controls of a kind of map need. */
export interface MapControlsProperties {
  readonly kind: 'spectrogram' | 'campbell';
  readonly rangeKind: RangeKind;
  /** The range in use. */
  readonly rangeDb: Span;
  readonly hasEngine: boolean;
}

const smallestSpanDb = 10;

function RangeFields({ rangeKind, rangeDb }: Pick<MapControlsProperties, 'rangeKind' | 'rangeDb'>) {
  const say = useSay();
  const [{ ranges }, change] = useMapSettings();
  const { soundMap: words } = pageWords;
  const [low, high] = rangeDb;
  const keep = (range: [number, number] | null): void =>
    change({ ranges: { ...ranges, [rangeKind]: range } });
  return (
    <>
      <NumberField
        label={say(words.from)}
        className={styles.number}
        value={low}
        onChange={(value) => {
          if (value !== null) keep([value, Math.max(high, value + smallestSpanDb)]);
        }}
      />
      <NumberField
        label={say(words.to)}
        className={styles.number}
        value={high}
        onChange={(value) => {
          if (value !== null) keep([Math.min(low, value - smallestSpanDb), value]);
        }}
      />
      <Button
        variant="default"
        size="compact-sm"
        disabled={ranges[rangeKind] === null}
        onClick={() => keep(null)}
      >
        {say(words.commonScale)}
      </Button>
    </>
  );
}

function Choice({
  label,
  value,
  data,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly data: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}) {
  return (
    <Select
      size="xs"
      label={label}
      className={styles.narrow}
      value={value}
      data={[...data]}
      allowDeselect={false}
      onChange={(chosen) => {
        if (chosen !== null) onChange(chosen);
      }}
    />
  );
}

/** How the maps of one kind are formed and coloured; what is chosen holds for all runs and is remembered. */
export function MapControls({ kind, rangeKind, rangeDb, hasEngine }: MapControlsProperties) {
  const { language } = useLanguage();
  const say = useSay();
  const [settings, change] = useMapSettings();
  const { soundMap: words } = pageWords;
  const own = settings[kind];
  const number = (value: number): string => formatNumber(value, 0, language);
  return (
    <div className={styles.bar}>
      <Choice
        label={say(words.weighting)}
        value={settings.weighting}
        data={(['Z', 'A'] as const).map((value) => ({ value, label: say(words.weightings[value]) }))}
        onChange={(value) => change({ weighting: value === 'A' ? 'A' : 'Z' })}
      />
      <Choice
        label={say(words.window)}
        value={String(own.size)}
        data={mapSizes.map((size) => ({ value: String(size), label: number(size) }))}
        onChange={(value) => change({ [kind]: { ...own, size: Number(value) } })}
      />
      <Choice
        label={say(words.range)}
        value={String(own.highestHz)}
        data={highestFrequencies.map((hertz) => ({ value: String(hertz), label: `0–${number(hertz)} Hz` }))}
        onChange={(value) => change({ [kind]: { ...own, highestHz: Number(value) } })}
      />
      <Choice
        label={say(words.palette)}
        value={settings.palette}
        data={paletteNames.map((value) => ({ value, label: say(words.palettes[value]) }))}
        onChange={(value) => change({ palette: paletteNames.find((name) => name === value) ?? 'viridis' })}
      />
      <RangeFields rangeKind={rangeKind} rangeDb={rangeDb} />
      <Checkbox
        size="xs"
        label={say(words.orders)}
        disabled={!hasEngine}
        checked={hasEngine && settings.hasOrderLines}
        onChange={(event) => change({ hasOrderLines: event.currentTarget.checked })}
      />
    </div>
  );
}
