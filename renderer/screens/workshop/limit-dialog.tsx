import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { formatAsGiven } from '#core/report/number-format.ts';
import type { Language } from '#core/words/language.ts';
import { conditionsText } from '#core/words/profile/value-words.ts';
import { limitRefusalWords } from '#core/words/workshop/pre-check-words.ts';
import { workshopWords } from '#core/words/workshop/workshop-words.ts';
import type { OfferedLimit } from '#core/workshop/workshop-limit.ts';
import type { BikeView } from '#host/http/contract.ts';
import { type EnteredLimit, useLimits, useWorkshopChange, workshopDoor } from '../../door/workshop-door.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { NumberField, TextField } from '../../parts/fields.tsx';
import { PeopleForm } from '../../people/people-form.tsx';
import styles from './dialogs.module.css';

interface Draft {
  readonly way: 'list' | 'typed';
  readonly chosen: OfferedLimit | null;
  readonly paperDb: number | null;
  readonly maximumDb: number | null;
  readonly source: string;
  readonly testType: 'stationary' | 'pass-by';
  readonly declaredAccuracyDb: number | null;
}

/** What of the draft goes to the host; null while something is missing. */
function wishOf(draft: Draft): EnteredLimit | null {
  const { way, chosen, paperDb, maximumDb, source, testType, declaredAccuracyDb } = draft;
  if (way === 'typed') {
    const isComplete = maximumDb !== null && source.trim().length >= 3;
    return isComplete
      ? { limit: { kind: 'typed', maximumDb, source: source.trim(), testType }, declaredAccuracyDb }
      : null;
  }
  if (chosen === null || (chosen.plusDb !== null && paperDb === null)) return null;
  const { profileId, version, index } = chosen;
  return { limit: { kind: 'profile', profileId, version, index, referenceDb: paperDb }, declaredAccuracyDb };
}

function figureOf({ maximumDb, plusDb }: OfferedLimit, language: Language): string {
  if (plusDb !== null)
    return `${workshopWords.paperLevel[language].replace(' (dB)', '')} + ${formatAsGiven(plusDb, language)} dB`;
  return maximumDb === null ? '–' : `${formatAsGiven(maximumDb, language)} dB`;
}

function Offer(properties: {
  readonly offer: OfferedLimit;
  readonly isChosen: boolean;
  readonly choose: () => void;
}) {
  const { offer, isChosen, choose } = properties;
  const { language } = useLanguage();
  const say = useSay();
  const { refusal, limit, title } = offer;
  const conditions = conditionsText(limit.when, language);
  return (
    <li className={refusal === null ? styles.offer : `${styles.offer} ${styles.refused}`}>
      <label className={styles.offerLabel}>
        <input type="radio" name="limit" disabled={refusal !== null} checked={isChosen} onChange={choose} />
        <span>
          <b>{figureOf(offer, language)}</b> · {title[language]}
          {conditions === '' ? null : <span className={styles.quiet}> · {conditions}</span>}
          {limit.jurisdiction === null ? null : <span className={styles.quiet}> · {limit.jurisdiction}</span>}
          {refusal === null ? null : (
            <span className={styles.why}>
              {say(workshopWords.cannotUse)}: {say(limitRefusalWords[refusal])}
            </span>
          )}
        </span>
      </label>
    </li>
  );
}

function FromList({
  draft,
  change,
}: {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}) {
  const say = useSay();
  const { data = [] } = useLimits();
  const inOrder = data.toSorted(
    (one, other) => Number(one.refusal !== null) - Number(other.refusal !== null),
  );
  return (
    <>
      <ul className={styles.offers} aria-label={say(workshopWords.fromList)}>
        {inOrder.map((offer) => (
          <Offer
            key={`${offer.profileId} ${offer.version} ${offer.index}`}
            offer={offer}
            isChosen={isSame(offer, draft.chosen)}
            choose={() => change({ chosen: offer })}
          />
        ))}
      </ul>
      {draft.chosen === null || draft.chosen.plusDb === null ? null : (
        <NumberField
          label={say(workshopWords.paperLevel)}
          minimum={0}
          value={draft.paperDb}
          onChange={(paperDb) => change({ paperDb })}
        />
      )}
    </>
  );
}

function isSame(one: OfferedLimit, other: OfferedLimit | null): boolean {
  return one.profileId === other?.profileId && one.version === other.version && one.index === other.index;
}

function Typed({
  draft,
  change,
}: {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}) {
  const say = useSay();
  return (
    <>
      <NumberField
        label={say(workshopWords.limitFigure)}
        minimum={0}
        value={draft.maximumDb}
        onChange={(maximumDb) => change({ maximumDb })}
      />
      <TextField
        label={say(workshopWords.limitSource)}
        hint={say(workshopWords.limitSourceHint)}
        value={draft.source}
        onChange={(source) => change({ source })}
      />
      <fieldset className={styles.method}>
        <legend>{say(workshopWords.limitMethod)}</legend>
        {(['stationary', 'pass-by'] as const).map((testType) => (
          <label key={testType} className={styles.offerLabel}>
            <input
              type="radio"
              name="test-type"
              checked={draft.testType === testType}
              onChange={() => change({ testType })}
            />
            {say(testType === 'stationary' ? workshopWords.limitStationary : workshopWords.limitPassBy)}
          </label>
        ))}
      </fieldset>
    </>
  );
}

/** Chooses the limit of the pre-check: one of a rule for the test at rest, or one typed with its source. */
export function LimitDialog({ bike, close }: { readonly bike: BikeView; readonly close: () => void }) {
  const say = useSay();
  const [draft, setDraft] = useState<Draft>({
    way: 'typed',
    chosen: null,
    paperDb: null,
    maximumDb: bike.limit?.maximumDb ?? null,
    source: bike.limit?.kind === 'typed' ? bike.limit.source : '',
    testType: 'stationary',
    declaredAccuracyDb: bike.declaredAccuracyDb,
  });
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const wish = wishOf(draft);
  const setting = useWorkshopChange(
    async (entered: EnteredLimit) => workshopDoor.setLimit(bike.id, entered),
    close,
  );
  return (
    <Dialog opened wide title={say(workshopWords.chooseLimit)} close={close}>
      <PeopleForm
        explain={workshopWords.limitExplain}
        action={workshopWords.keepLimit}
        isComplete={wish !== null}
        isPending={setting.isPending}
        error={setting.error}
        submit={() => wish !== null && setting.mutate(wish)}
      >
        <SegmentedControl
          size="md"
          value={draft.way}
          data={[
            { value: 'typed', label: say(workshopWords.ownLimit) },
            { value: 'list', label: say(workshopWords.fromList) },
          ]}
          onChange={(way) => change({ way: way === 'list' ? 'list' : 'typed' })}
        />
        {draft.way === 'list' ? (
          <FromList draft={draft} change={change} />
        ) : (
          <Typed draft={draft} change={change} />
        )}
        <NumberField
          label={say(workshopWords.declaredAccuracy)}
          minimum={0}
          value={draft.declaredAccuracyDb}
          onChange={(declaredAccuracyDb) => change({ declaredAccuracyDb })}
        />
      </PeopleForm>
    </Dialog>
  );
}
