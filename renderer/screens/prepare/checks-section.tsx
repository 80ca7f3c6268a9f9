import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { Fragment } from 'react';
import type { Profile } from '#host/http/contract.ts';
import type { Photo } from '#core/procedure/photo.ts';
import type { SiteCheckAnswer } from '#core/procedure/site-check-answer.ts';
import type { SiteCheck } from '#core/procedure/site-check.ts';
import { siteChecksOf } from '#core/procedure/site-checks.ts';
import { pageWords } from '#core/words/page-words.ts';
import { confirmOpen, siteCheckPageWords as words } from '#core/words/page/site-check-page-words.ts';
import { photoWords } from '#core/words/photo-words.ts';
import { ruleName } from '#core/words/rule-words.ts';
import { siteCheckLabels } from '#core/words/site-check-labels.ts';
import { siteCheckDemand, siteCheckName, siteCheckWords } from '#core/words/site-check-words.ts';
import type { KeptPhoto } from '../../door/door.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { NumberField } from '../../parts/fields.tsx';
import { Panel } from '../../parts/panel.tsx';
import { PhotoButton } from '../../photos/photo-button.tsx';
import { type CheckGroup, groupsOf, plainOpen, withConfirmed } from './check-groups.ts';
import { answersOf, withAnswer } from './check-standing.ts';
import styles from './checks.module.css';
import type { Draft } from './draft.ts';
import { GeometryPicture } from './geometry-picture.tsx';
import prepareStyles from './prepare.module.css';

type Conditions = Draft['conditions'];
type Answer = SiteCheckAnswer['answer'];

interface ChecksProperties {
  readonly draft: Draft;
  readonly profile: Profile | null;
  readonly change: (conditions: Conditions) => void;
  readonly addPhoto: (photo: Omit<Photo, 'takenAt'>) => void;
}

/** What the procedure asks of an item, with its clause and mark; good practice says that it is that. */
function Demand({ check }: { readonly check: SiteCheck }) {
  const { language } = useLanguage();
  if (check.basis === 'practice') return <span>{siteCheckWords(language).practice}</span>;
  const demand = siteCheckDemand(check, language);
  const mark = `${siteCheckLabels.confidence[language].toLowerCase()} ${check.confidence}`;
  const source = [check.clause, mark].filter((part) => part !== null).join(' · ');
  return (
    <span>
      {demand === '' ? null : <b>{demand} · </b>}
      {source}
    </span>
  );
}

function Row(properties: {
  readonly check: SiteCheck;
  readonly answered: SiteCheckAnswer | undefined;
  readonly photos: number;
  readonly change: (answer: Omit<SiteCheckAnswer, 'item'> | null) => void;
  readonly addPhoto: (photo: KeptPhoto) => void;
}) {
  const { check, answered, photos, change, addPhoto } = properties;
  const { language } = useLanguage();
  const say = useSay();
  const { answers } = siteCheckWords(language);
  const name = siteCheckName(check.item, language);
  const remark = answered?.remark ?? '';
  const label = photos === 0 ? say(photoWords.title) : `${say(photoWords.title)} (${photos})`;
  const mayNotApply = check.mayNotApply || check.basis === 'practice';
  const choices: readonly Answer[] = mayNotApply ? ['yes', 'no', 'not-applicable'] : ['yes', 'no'];
  return (
    <li className={styles.row}>
      <div>
        <div className={styles.name}>{name}</div>
        <div className={styles.demand}>
          <Demand check={check} />
        </div>
      </div>
      <SegmentedControl
        aria-label={name}
        value={answered?.answer ?? ''}
        data={choices.map((value) => ({ value, label: answers[value] }))}
        onChange={(chosen) => {
          const answer = choices.find((one) => one === chosen);
          if (answer !== undefined) change({ answer, remark });
        }}
      />
      <TextInput
        aria-label={`${say(words.remark)}: ${name}`}
        placeholder={say(words.remark)}
        value={remark}
        disabled={answered === undefined}
        onChange={(event) => {
          if (answered !== undefined)
            change({ ...answered, remark: event.currentTarget.value.slice(0, 300) });
        }}
      />
      <PhotoButton label={label} name={`${label}: ${name}`} onKept={addPhoto} />
    </li>
  );
}

/** Name of a group, and one press for what is left of it, for whoever has looked at all of it. */
function GroupHead({ group, draft, change }: { readonly group: CheckGroup } & ChecksProperties) {
  const { language } = useLanguage();
  const say = useSay();
  const open = plainOpen(group, draft);
  const name = ruleName(group.rule, language);
  return (
    <li className={styles.groupHead}>
      <h3>{name}</h3>
      {open.length < 2 ? null : (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={`${name}: ${say(confirmOpen(open.length))}`}
          onClick={() => change(withConfirmed(draft, open))}
        >
          {say(confirmOpen(open.length))}
        </Button>
      )}
    </li>
  );
}

/** Distance, angle, height and warm-up as measured, beside the answers. */
function Measured({ draft, profile, change }: Omit<ChecksProperties, 'addPhoto'>) {
  const say = useSay();
  const { field } = pageWords;
  const { conditions } = draft;
  const minutes = (entered: number | null): Conditions => {
    const { warmUpMinutes: _before, ...rest } = conditions;
    return entered === null ? rest : { ...rest, warmUpMinutes: entered };
  };
  return (
    <div className={prepareStyles.checks}>
      <div className={styles.measured}>
        {(['distanceM', 'angleDeg', 'heightM'] as const).map((key) => (
          <NumberField
            key={key}
            label={say(field[key])}
            value={conditions[key]}
            minimum={0}
            onChange={(value) => change({ ...conditions, [key]: value })}
          />
        ))}
      </div>
      <NumberField
        label={say(field.warmUpMinutes)}
        value={conditions.warmUpMinutes ?? null}
        minimum={0}
        {...(profile?.warmUpMinutes?.value == null ? {} : { hint: `≥ ${profile.warmUpMinutes.value}` })}
        onChange={(value) => change(minutes(value))}
      />
    </div>
  );
}

/** The site check-list of the chosen procedure, and what was measured there. */
export function ChecksSection(properties: ChecksProperties) {
  const { draft, profile, change, addPhoto } = properties;
  const say = useSay();
  const answers = answersOf(draft);
  return (
    <Panel title={say(pageWords.section.checks)}>
      <div className={prepareStyles.geometry}>
        <GeometryPicture />
        <Measured {...properties} />
      </div>
      <p className={prepareStyles.hint}>{say(profile === null ? words.noProfile : words.explanation)}</p>
      <ul className={styles.list} aria-label={say(pageWords.section.checks)}>
        {profile === null
          ? null
          : groupsOf(siteChecksOf({ profile, exhaust: draft.exhaust })).map((group) => (
              <Fragment key={group.rule}>
                <GroupHead group={group} {...properties} />
                {group.checks.map((check) => (
                  <Row
                    key={check.item}
                    check={check}
                    answered={answers.get(check.item)}
                    photos={(draft.photos ?? []).filter(({ subject }) => subject === check.item).length}
                    change={(answer) => change(withAnswer(draft, check.item, answer))}
                    addPhoto={(kept) => addPhoto({ ...kept, subject: check.item, remark: '' })}
                  />
                ))}
              </Fragment>
            ))}
      </ul>
    </Panel>
  );
}
