import { useState } from 'react';
import { formatNumber } from '#core/report/number-format.ts';
import { formatInstant } from '#core/words/date-format.ts';
import {
  calibrationText,
  pairSoundWords,
  passportFiguresText,
  passportRefusalWords,
} from '#core/words/workshop/meter-words.ts';
import { workshopWords } from '#core/words/workshop/workshop-words.ts';
import type { PassportSummary, PassportView, WorkshopMeterView } from '#host/http/contract.ts';
import { usePassport, workshopDoor } from '../../door/workshop-door.ts';
import { Frame } from '../../frame/frame.tsx';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Panel } from '../../parts/panel.tsx';
import { PairForm } from './pair-form.tsx';
import { PairsTable } from './pairs-table.tsx';
import { MakePassport, ReceivePassport } from './passport-files.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import styles from './passport.module.css';

function MeterPanel({ view }: { readonly view: WorkshopMeterView }) {
  const { language } = useLanguage();
  const say = useSay();
  const { meter, calibration } = view;
  if (meter === null) return <Panel title={say(workshopWords.thisMeter)}>{say(workshopWords.noMeter)}</Panel>;
  const { serialNumber, name } = meter;
  const classText =
    meter.class === null ? say(workshopWords.classUnknown) : formatNumber(meter.class, 0, language);
  return (
    <Panel title={say(workshopWords.thisMeter)}>
      <Facts
        facts={[
          [say(workshopWords.thisMeter), name],
          [
            say(workshopWords.serialNumber),
            serialNumber === '' ? say(workshopWords.serialUnknown) : serialNumber,
          ],
          [say(workshopWords.class), classText],
          [say(workshopWords.calibration), calibrationText(calibration, language)],
        ]}
      />
    </Panel>
  );
}

function Holding({ passport }: { readonly passport: PassportSummary }) {
  const { language } = useLanguage();
  const say = useSay();
  return (
    <>
      <Facts
        facts={[
          [say(workshopWords.site), passport.site],
          [say(workshopWords.referenceName), passport.reference.name],
          [say(workshopWords.referenceSerial), passport.reference.serialNumber],
          [say(workshopWords.madeAt), formatInstant(passport.madeAt, language)],
        ]}
      />
      <p className={styles.figures}>{passportFiguresText(passport.figures, language)}</p>
    </>
  );
}

function PassportPanel({ view }: { readonly view: WorkshopMeterView }) {
  const say = useSay();
  const { passport, passportRefusal } = view;
  return (
    <Panel title={say(workshopWords.passportHolds)}>
      {passport === null ? <p className={styles.figures}>{say(workshopWords.passportNone)}</p> : null}
      <Notice
        words={passportRefusal === null ? null : passportRefusalWords[passportRefusal]}
        kind="triangle"
      />
      {passport === null ? null : <Holding passport={passport} />}
      <ReceivePassport />
    </Panel>
  );
}

function Pairs({ view }: { readonly view: PassportView }) {
  const { language } = useLanguage();
  const say = useSay();
  const [aside, setAside] = useState<string | null>(null);
  return (
    <Panel title={say(workshopWords.pairs)}>
      <PairForm />
      <p className={styles.figures}>
        <b>{passportFiguresText(view.figures, language)}</b>
      </p>
      <PairsTable
        pairs={view.pairs}
        soundOf={(sound) => pairSoundWords[sound][language]}
        setAside={setAside}
      />
      {view.figures.state === 'figures' ? <MakePassport /> : null}
      {aside === null ? null : (
        <ReasonDialog
          setAside={async (reason) => workshopDoor.setPairAside(aside, reason)}
          close={() => setAside(null)}
        />
      )}
    </Panel>
  );
}

/** Learns how far the meter is from the reference of a test site, and takes a passport in or hands one out. */
export function PassportScreen() {
  const { data, error } = usePassport();
  return (
    <Frame>
      <PageHead title={workshopWords.passportTitle} intro={workshopWords.passportIntro} />
      <Notice words={error === null ? null : wordsOfError(error)} />
      {data === undefined ? null : (
        <div className={styles.columns}>
          <Pairs view={data} />
          <div className={styles.side}>
            <MeterPanel view={data.meter} />
            <PassportPanel view={data.meter} />
          </div>
        </div>
      )}
    </Frame>
  );
}
