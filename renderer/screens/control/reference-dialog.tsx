import { FileInput, Select } from '@mantine/core';
import { useState } from 'react';
import { controlWords } from '#core/words/control-words.ts';
import type { InEachLanguage } from '#core/words/language.ts';
import { type ControlWish, useControlStep } from '../../door/laboratory-door.ts';
import { useLive } from '../../door/live-context.tsx';
import { useHistory } from '../../door/queries.ts';
import { useSay } from '../../language/language-context.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { NumberField, TextField } from '../../parts/fields.tsx';
import { PeopleForm } from '../../people/people-form.tsx';

/** What is asked about a reference: a new one, or a step of one. */
export type ReferenceQuestion =
  | { readonly kind: 'name' }
  | { readonly kind: 'add-run' | 'state-limits' | 'add-site' | 'retire'; readonly id: string }
  | { readonly kind: 'drop-run'; readonly id: string; readonly testId: string };

const titles: Readonly<
  Record<ReferenceQuestion['kind'], readonly [InEachLanguage<string>, InEachLanguage<string>]>
> = {
  name: [controlWords.nameReference, controlWords.nameExplain],
  'add-run': [controlWords.addRun, controlWords.addExplain],
  'drop-run': [controlWords.dropRun, controlWords.dropExplain],
  'state-limits': [controlWords.stateLimits, controlWords.stateExplain],
  'add-site': [controlWords.addSite, controlWords.addSiteExplain],
  retire: [controlWords.retire, controlWords.retireExplain],
};

interface Entered {
  readonly name: string;
  readonly testId: string | null;
  readonly centreDb: number | null;
  readonly deviationDb: number | null;
  readonly bundle: File | null;
  readonly reason: string;
}

const nothing: Entered = {
  name: '',
  testId: null,
  centreDb: null,
  deviationDb: null,
  bundle: null,
  reason: '',
};

/** What is to be sent for what was entered; null while something is missing. */
export function wishOf(question: ReferenceQuestion, entered: Entered): ControlWish | null {
  const { name, testId, centreDb, deviationDb, bundle } = entered;
  const reason = entered.reason.trim();
  if (reason.length < 3) return null;
  if (question.kind === 'name') {
    if (testId === null || name.trim().length < 3) return null;
    return { path: '/control/references', body: { testId, name: name.trim(), reason } };
  }
  const steps = `/control/references/${encodeURIComponent(question.id)}/steps` as const;
  switch (question.kind) {
    case 'add-run':
      return testId === null ? null : { path: steps, body: { reason, step: { kind: 'add-run', testId } } };
    case 'drop-run':
      return { path: steps, body: { reason, step: { kind: 'drop-run', testId: question.testId } } };
    case 'retire':
      return { path: steps, body: { reason, step: { kind: 'retire' } } };
    case 'state-limits': {
      if ((centreDb === null) !== (deviationDb === null)) return null;
      const limits = centreDb === null || deviationDb === null ? null : { centreDb, deviationDb };
      return { path: steps, body: { reason, step: { kind: 'state-limits', limits } } };
    }
    default: {
      if (bundle === null || name.trim().length < 3) return null;
      const query = new URLSearchParams({ site: name.trim(), reason });
      const path = `/control/references/${encodeURIComponent(question.id)}/sites?${query}` as const;
      return { path, bundle };
    }
  }
}

/** Asks for what a step needs and why it is taken. */
export function ReferenceDialog(properties: {
  readonly question: ReferenceQuestion;
  readonly close: () => void;
}) {
  const { question, close } = properties;
  const say = useSay();
  const [entered, setEntered] = useState(nothing);
  const step = useControlStep(close);
  const [title, explain] = titles[question.kind];
  const wish = wishOf(question, entered);
  return (
    <Dialog opened title={say(title)} close={close}>
      <PeopleForm
        explain={explain}
        action={controlWords.keep}
        isComplete={wish !== null}
        isPending={step.isPending}
        error={step.error}
        submit={() => {
          if (wish !== null) step.mutate(wish);
        }}
      >
        <Fields question={question} entered={entered} change={setEntered} />
        <TextField
          label={say(controlWords.reason)}
          hint={say(controlWords.reasonHint)}
          value={entered.reason}
          onChange={(reason) => setEntered({ ...entered, reason })}
        />
      </PeopleForm>
    </Dialog>
  );
}

interface FieldsProperties {
  readonly question: ReferenceQuestion;
  readonly entered: Entered;
  readonly change: (entered: Entered) => void;
}

function Fields({ question, entered, change }: FieldsProperties) {
  const say = useSay();
  const isNamed = question.kind === 'name' || question.kind === 'add-site';
  return (
    <>
      {question.kind === 'name' || question.kind === 'add-run' ? (
        <TestChoice value={entered.testId} choose={(testId) => change({ ...entered, testId })} />
      ) : null}
      {isNamed ? (
        <TextField
          label={say(question.kind === 'name' ? controlWords.name : controlWords.site)}
          value={entered.name}
          onChange={(name) => change({ ...entered, name })}
        />
      ) : null}
      {question.kind === 'state-limits' ? (
        <>
          <NumberField
            label={say(controlWords.centre)}
            value={entered.centreDb}
            onChange={(centreDb) => change({ ...entered, centreDb })}
          />
          <NumberField
            label={say(controlWords.deviation)}
            value={entered.deviationDb}
            minimum={0}
            onChange={(deviationDb) => change({ ...entered, deviationDb })}
          />
        </>
      ) : null}
      {question.kind === 'add-site' ? (
        <BundleChoice bundle={entered.bundle} choose={(bundle) => change({ ...entered, bundle })} />
      ) : null}
    </>
  );
}

/** Complete tests with a level, the newest first; which of them are official and fit is told by the host. */
function TestChoice(properties: {
  readonly value: string | null;
  readonly choose: (id: string | null) => void;
}) {
  const { value, choose } = properties;
  const say = useSay();
  const history = useHistory(useLive((live) => live.test?.id ?? null));
  const tests = (history.data?.pages.flat() ?? []).filter(
    ({ outcome, simulated, reportedDb, amendedBy }) =>
      outcome === 'closed' && !simulated && reportedDb !== null && amendedBy === null,
  );
  return (
    <Select
      label={say(controlWords.test)}
      placeholder={say(controlWords.chooseTest)}
      searchable
      value={value}
      data={tests.map(({ id, number, plate, exhaust }) => ({
        value: id,
        label: [number, plate, exhaust].filter((part) => part !== '').join(' · '),
      }))}
      onChange={choose}
    />
  );
}

function BundleChoice(properties: {
  readonly bundle: File | null;
  readonly choose: (bundle: File | null) => void;
}) {
  const say = useSay();
  const { bundle, choose } = properties;
  return (
    <FileInput
      label={say(controlWords.addSite)}
      placeholder={say(controlWords.bundle)}
      accept=".senyap"
      value={bundle}
      onChange={choose}
    />
  );
}
