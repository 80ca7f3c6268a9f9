import { formatNumber } from '#core/report/number-format.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { ChoiceField, NumberField } from '../../parts/fields.tsx';
import styles from './analyse.module.css';
import type { SensitivityChoice } from './draft.ts';
import { FileChoice } from './file-choice.tsx';
import type { DeskState } from './recording-desk.ts';
import { desk } from './use-desk.ts';

const choices: readonly SensitivityChoice[] = ['calibrator', 'file', 'full-scale-level', 'pascal', 'none'];

function DeclaredHint({ recording }: Pick<DeskState, 'recording'>) {
  const { language } = useLanguage();
  const { analyse } = pageWords;
  if (recording === null) return null;
  const { declaredFullScale: declared } = recording;
  if (declared === null) return <p className={styles.hint}>{analyse.declaresNothing[language]}</p>;
  const level = `${formatNumber(declared.levelDb, 2, language)} dB`;
  const meaning = `${analyse.peak[declared.peak][language]}; ${analyse.declaredFrom[declared.from][language]}`;
  return (
    <p className={styles.hint}>
      {analyse.declares[language]} {level} ({meaning}).
    </p>
  );
}

function CalibratorFields({ state }: { readonly state: DeskState }) {
  const say = useSay();
  const { analyse } = pageWords;
  const { draft, calibrator, work } = state;
  return (
    <>
      <FileChoice
        label={say(analyse.calibratorFile)}
        name={calibrator?.name ?? null}
        accept=".wav,.WAV,.bwf,.rf64,audio/wav"
        disabled={work.kind !== 'none'}
        onChoose={(file) => void desk.choose('calibrator', file)}
        onRemove={() => desk.remove('calibrator')}
      />
      <div className={styles.pair}>
        <NumberField
          label={say(analyse.calibratorLevel)}
          value={draft.calibratorLevelDb}
          onChange={(calibratorLevelDb) => desk.change({ calibratorLevelDb })}
        />
        <NumberField
          label={say(analyse.calibratorFrequency)}
          value={draft.calibratorFrequencyHz}
          minimum={0}
          onChange={(calibratorFrequencyHz) => desk.change({ calibratorFrequencyHz })}
        />
      </div>
      <NumberField
        label={say(analyse.freeField)}
        value={draft.freeFieldCorrectionDb}
        onChange={(freeFieldCorrectionDb) => desk.change({ freeFieldCorrectionDb })}
      />
    </>
  );
}

function FieldsOfChoice({ state }: { readonly state: DeskState }) {
  const say = useSay();
  const { analyse } = pageWords;
  const { draft, recording } = state;
  switch (draft.by) {
    case 'calibrator':
      return <CalibratorFields state={state} />;
    case 'file':
      return <DeclaredHint recording={recording} />;
    case 'none':
      return <p className={styles.hint}>{say(analyse.noneHint)}</p>;
    case 'pascal':
      return (
        <NumberField
          label={say(analyse.pascal)}
          value={draft.pascalPerFullScale}
          minimum={0}
          onChange={(pascalPerFullScale) => desk.change({ pascalPerFullScale })}
        />
      );
    default:
      return (
        <NumberField
          label={say(analyse.fullScaleLevel)}
          value={draft.fullScaleLevelDb}
          onChange={(fullScaleLevelDb) => desk.change({ fullScaleLevelDb })}
        />
      );
  }
}

/** Where the level comes from, and what belongs to that. */
export function SensitivityFields({ state }: { readonly state: DeskState }) {
  const say = useSay();
  const { analyse } = pageWords;
  return (
    <>
      <ChoiceField
        label={say(analyse.sensitivity)}
        value={state.draft.by}
        choices={choices.map((value) => ({ value, label: say(analyse.by[value]) }))}
        onChange={(by) => desk.change({ by: by ?? 'calibrator' })}
      />
      <FieldsOfChoice state={state} />
    </>
  );
}
