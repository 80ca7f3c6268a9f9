import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { pageWords } from '#core/words/page-words.ts';
import { useTestRecord } from '../../door/queries.ts';
import { Frame } from '../../frame/frame.tsx';
import { useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { WhyAnswer } from './why-answer.tsx';
import styles from './why.module.css';

function Head({ testId }: { readonly testId: string }) {
  const say = useSay();
  const { why } = pageWords;
  return (
    <div className={styles.head}>
      <PageHead title={why.title} intro={why.intro} />
      <div className={styles.row}>
        <Button variant="default" component={Link} to={`/tests/${encodeURIComponent(testId)}`}>
          {say(why.back)}
        </Button>
      </div>
    </div>
  );
}

/** Why a closed test is loud: what its sound is made of, run by run. An indication, kept apart from the result. */
export function WhyScreen() {
  const { id = '' } = useParams();
  const [isWanted, setWanted] = useState(true);
  const { data: record } = useTestRecord(id);
  const { why } = pageWords;
  const named =
    record === undefined
      ? null
      : {
          number: record.number,
          vehicle: record.evidence.vehicle,
          exhaust: record.evidence.exhaust,
          profile: record.evidence.profile,
        };
  return (
    <Frame named={named}>
      <Head testId={id} />
      <Notice words={why.indication} kind="circle-dash" />
      {record?.evidence.simulated === true ? <Notice words={why.simulated} kind="diamond" /> : null}
      <WhyAnswer testId={id} isWanted={isWanted} want={setWanted} />
    </Frame>
  );
}
