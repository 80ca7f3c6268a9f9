import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { UnfinishedTest } from '#host/http/contract.ts';
import { formatInstant } from '#core/words/date-format.ts';
import type { InEachLanguage } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { stepName } from '#core/words/step-words.ts';
import { door } from '../../door/door.ts';
import { useLive } from '../../door/live-context.tsx';
import { useUnfinished } from '../../door/queries.ts';
import dialogStyles from '../../frame/dialog.module.css';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { colour } from '../../theme/colour.ts';
import styles from './home-screen.module.css';

/** Asks before a cut test is closed for good. */
function CloseDialog({ close, confirm }: { readonly close: () => void; readonly confirm: () => void }) {
  const say = useSay();
  const { unfinished: words } = pageWords;
  return (
    <Dialog opened close={close} title={say(words.closeTitle)}>
      <div className={dialogStyles.choice}>
        <p>{say(words.closeExplain)}</p>
        <Button variant="outline" color={colour.violet} onClick={confirm}>
          {say(words.close)}
        </Button>
      </div>
      <Button fullWidth onClick={close} data-autofocus>
        {say(words.keep)}
      </Button>
    </Dialog>
  );
}

/** The two ways out, of which a person takes one. */
function useDecision(test: UnfinishedTest) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [refusal, setRefusal] = useState<InEachLanguage<string> | null>(null);
  const decide = (asked: Promise<unknown>, address: string): void => {
    asked
      .then(async () => await queries.invalidateQueries())
      .then(async () => await navigate(address))
      .catch((error: unknown) => setRefusal(wordsOfError(error)));
  };
  return {
    refusal: refusal ?? test.refusal,
    goOn: () => decide(door.continueTest(test.id), '/test'),
    close: () => decide(door.closeUnfinished(test.id), `/tests/${test.id}`),
  };
}

function Offer({ test }: { readonly test: UnfinishedTest }) {
  const { language } = useLanguage();
  const say = useSay();
  const [closing, setClosing] = useState(false);
  const { refusal, goOn, close } = useDecision(test);
  const { unfinished: words, home, course } = pageWords;
  const { vehicle } = test;
  const name = [vehicle.plate, vehicle.make, vehicle.model].filter((part) => part !== '').join(' ');
  return (
    <Panel title={`${say(words.title)} · ${test.number}`}>
      <p className={styles.quiet}>{say(words.explain)}</p>
      <Facts
        facts={[
          [say(home.vehicle), name === '' ? say(home.withoutPlate) : name],
          [say(words.cutAt), formatInstant(test.interruptedAt, language)],
          [say(words.goesOnAt), stepName(test.step, language)],
          [say(words.runs), String(test.runs)],
          [say(course.operator), test.operator],
        ]}
      />
      <Notice words={refusal} />
      <div className={styles.offerTools}>
        <Button disabled={test.refusal !== null} onClick={goOn}>
          {say(words.goOn)}
        </Button>
        <Button variant="default" onClick={() => setClosing(true)}>
          {say(words.close)}
        </Button>
      </div>
      {closing ? <CloseDialog close={() => setClosing(false)} confirm={close} /> : null}
    </Panel>
  );
}

/** Tests that a failure cut and nobody has decided on: each is offered until somebody does. */
export function UnfinishedPanel() {
  const { data: tests } = useUnfinished(useLive((live) => live.test?.id ?? null));
  return tests?.map((test) => <Offer key={test.id} test={test} />);
}
