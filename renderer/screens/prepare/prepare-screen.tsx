import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import type { InstrumentCard, LineSetup, Profile } from '#host/http/contract.ts';
import type { InEachLanguage } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { door } from '../../door/door.ts';
import { useLive } from '../../door/live-context.tsx';
import { usePeople } from '../../door/people-queries.ts';
import { useBench, useInstruments, useLines, useProfiles } from '../../door/queries.ts';
import { Frame } from '../../frame/frame.tsx';
import { StepList } from '../../frame/step-list.tsx';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import { recall, remember } from '../../parts/remembered.ts';
import { ControlNotice } from '../control/control-notice.tsx';
import { BudgetSection } from './budget-section.tsx';
import { filledFromCards } from './card-filling.ts';
import { withAskedAnswers } from './check-standing.ts';
import { ChecksSection } from './checks-section.tsx';
import { ConditionsSection } from './conditions-section.tsx';
import { draftOfJob } from './draft-of-job.ts';
import { draftProblems } from './draft-problems.ts';
import { draftFrom, rememberedOf, sampleDraft, type Draft } from './draft.ts';
import { ExhaustSection } from './exhaust-section.tsx';
import { InstrumentsSection } from './instruments-section.tsx';
import { JobNotice } from './job-notice.tsx';
import { MethodSection } from './method-section.tsx';
import { OrderSection } from './order-section.tsx';
import { PhotosSection, withPhoto } from './photos-section.tsx';
import { PrepareGuide, placeOf } from './prepare-guide.tsx';
import type { PrepareStep } from './prepare-steps.ts';
import { PrepareEvidence } from './prepare-evidence.tsx';
import styles from './prepare.module.css';
import { chosenProfile } from './profile-choices.ts';
import { VehicleSection } from './vehicle-section.tsx';

const { profileProblem } = pageWords.prepare;

/** A sentence of ours before what the file's reader said, which is the same in both languages. */
function inEach(before: InEachLanguage<string>, said: string): InEachLanguage<string> {
  return { id: `${before.id} ${said}`, en: `${before.en} ${said}` };
}

/** Profile of a bench that has not been used yet: honest for Indonesia, since it reports and does not judge. */
const firstProfile = 'id-stationary-report-only';

/** The draft as it was entered; on site it is carried out by whoever is signed in, where somebody is. */
function useDraft(ownName: string) {
  const [draft, setDraft] = useState<Draft>(() => {
    const remembered = draftFrom(recall('prepare'));
    return remembered.profileId === '' ? { ...remembered, profileId: firstProfile } : remembered;
  });
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const accountName = draft.mode === 'site' ? ownName : '';
  const conditions = { ...draft.conditions, operator: accountName };
  return { draft: accountName === '' ? draft : { ...draft, conditions }, accountName, change };
}

const noCards: readonly InstrumentCard[] = [];

/** The cards of the bench; when they or the lines become known or change, what they say of the instruments is filled in. */
function useCards(draft: Draft, change: (part: Partial<Draft>) => void): readonly InstrumentCard[] {
  const cards = useInstruments().data;
  const lines = useLines().data;
  const fill = useEffectEvent((known: readonly InstrumentCard[], configured: readonly LineSetup[]) => {
    change({ instruments: filledFromCards(draft, known, configured) });
  });
  useEffect(() => {
    if (cards !== undefined && lines !== undefined) fill(cards, lines);
  }, [cards, lines]);
  return cards ?? noCards;
}

/** Begins the test and opens it once the live stream shows it too. */
function useBegin(draft: Draft, profile: Profile | null) {
  const navigate = useNavigate();
  const runningId = useLive((live) => live.test?.id ?? null);
  const begin = useMutation({
    mutationFn: async () => await door.prepare(profile === null ? draft : withAskedAnswers(draft, profile)),
    onSuccess: () => remember('prepare', rememberedOf(draft)),
  });
  const isOpen = begin.data !== undefined && begin.data.id === runningId;
  useEffect(() => {
    if (isOpen) void navigate('/test');
  }, [isOpen, navigate]);
  return begin;
}

function Head({ fill }: { readonly fill: (() => void) | null }) {
  const say = useSay();
  const { prepare } = pageWords;
  return (
    <div className={styles.head}>
      <h1>{say(prepare.title)}</h1>
      {fill === null ? null : (
        <Button variant="default" onClick={fill}>
          {say(prepare.fillSample)}
        </Button>
      )}
    </div>
  );
}

/** Where the guide leads to for a part of the preparation. */
function Place({ of, children }: { readonly of: PrepareStep; readonly children: ReactNode }) {
  return <div id={placeOf(of)}>{children}</div>;
}

/** Everything that is declared before a test; the right column says what follows from it. */
export function PrepareScreen() {
  const people = usePeople().data;
  const { draft, accountName, change } = useDraft(people?.person?.name ?? '');
  const bench = useBench();
  const cards = useCards(draft, change);
  const profiles = (useProfiles(draft.vehicle.category).data ?? []).filter(
    (profile) => profile.testType === 'stationary',
  );
  const meter = useLive((live) => live.values?.meter.state ?? null);
  const speedSensor = useLive((live) => live.values?.speedSensor.state ?? null);
  const today = useLive((live) => live.values?.clock.slice(0, 10) ?? null);
  const running = useLive((live) => live.steadyTest) ?? null;
  const profile = chosenProfile(profiles, draft.profileId);
  const begin = useBegin(draft, profile);
  const isAccountMissing =
    draft.mode === 'site' &&
    bench.data?.simulated === false &&
    people?.rights.includes('run-official') === false;
  const canFill = bench.data?.simulated === true && today !== null;
  return (
    <Frame
      named={running}
      steps={<StepList test={null} />}
      evidence={
        <PrepareEvidence
          draft={draft}
          profile={profile}
          problems={draftProblems(draft, profile, { meter, speedSensor }, today)}
          busy={begin.isPending || begin.isSuccess}
          begin={() => begin.mutate()}
        />
      }
    >
      <Head fill={canFill ? () => change(sampleDraft(draft, today)) : null} />
      <PrepareGuide draft={draft} profile={profile} />
      <JobNotice fill={(job) => change(draftOfJob(draft, job))} leave={() => change({ jobId: undefined })} />
      <ControlNotice />
      <Notice words={running === null ? null : pageWords.prepare.otherRunning} kind="diamond" />
      <Notice words={isAccountMissing ? pageWords.people.siteNeedsAccount : null} kind="diamond" />
      <Notice words={begin.error === null ? null : wordsOfError(begin.error)} />
      <Place of="vehicle">
        <VehicleSection
          vehicle={draft.vehicle}
          profile={profile}
          change={(part) => change({ vehicle: { ...draft.vehicle, ...part } })}
          clear={(name) => {
            const vehicle = { ...draft.vehicle };
            delete vehicle[name];
            change({ vehicle });
          }}
        />
      </Place>
      <Place of="exhaust">
        <ExhaustSection exhaust={draft.exhaust} profile={profile} change={(exhaust) => change({ exhaust })} />
      </Place>
      {(bench.data?.profileProblems ?? []).map((problem) => (
        <Notice key={problem} words={inEach(profileProblem, problem)} kind="triangle" />
      ))}
      <Place of="method">
        <MethodSection draft={draft} profiles={profiles} change={change} />
      </Place>
      <Place of="conditions">
        <ConditionsSection
          conditions={draft.conditions}
          profile={profile}
          accountName={accountName}
          change={(part) => change({ conditions: { ...draft.conditions, ...part } })}
        />
      </Place>
      <Place of="checks">
        <ChecksSection
          draft={draft}
          profile={profile}
          change={(conditions) => change({ conditions })}
          addPhoto={(photo) => change({ photos: withPhoto(draft.photos ?? [], photo) })}
        />
      </Place>
      <Place of="photos">
        <PhotosSection photos={draft.photos ?? []} change={(photos) => change({ photos })} />
      </Place>
      <Place of="instruments">
        <InstrumentsSection draft={draft} profile={profile} cards={cards} change={change} />
      </Place>
      <OrderSection order={draft.order} change={(order) => change({ order })} />
      <BudgetSection
        decision={draft.decision}
        isComparison={profile?.series.includes('stock') === true}
        change={(decision) => change({ decision })}
      />
    </Frame>
  );
}
