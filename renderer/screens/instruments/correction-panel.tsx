import { Button, FileButton } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { MicrophoneCorrectionView } from '#host/http/contract.ts';
import { formatAsGiven, formatNumber, formatSigned } from '#core/words/number-format.ts';
import type { InEachLanguage, Language } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { door } from '../../door/door.ts';
import { useMicrophoneCorrection } from '../../door/queries.ts';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { readCorrectionFile } from '../../microphone/correction-file.ts';
import { Facts } from '../../parts/facts.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import styles from './instruments.module.css';

type Chosen = MicrophoneCorrectionView | null | undefined;

function correctionFacts(chosen: Chosen, language: Language): (readonly [string, string])[] {
  const { correction } = pageWords;
  if (chosen === null || chosen === undefined)
    return [[correction.file[language], correction.none[language]]];
  const { lowestHz, highestHz, lowestDb, highestDb, pointCount, statedSensitivityDb } = chosen;
  const hertz = (value: number): string => formatAsGiven(value, language);
  const stated =
    statedSensitivityDb === null
      ? correction.notStated[language]
      : `${formatAsGiven(statedSensitivityDb, language)} dB · ${correction.statedUnused[language]}`;
  return [
    [correction.file[language], chosen.fileName],
    [correction.serialNumber[language], chosen.serialNumber ?? correction.notStated[language]],
    [
      correction.range[language],
      `${hertz(lowestHz)}–${hertz(highestHz)} Hz · ${formatNumber(pointCount, 0, language)} ${correction.points[language]}`,
    ],
    [
      correction.response[language],
      `${formatSigned(lowestDb, 1, language)} … ${formatSigned(highestDb, 1, language)} dB`,
    ],
    [correction.stated[language], stated],
    [correction.hash[language], `${chosen.sha256.slice(0, 16)}…`],
  ];
}

function useChoice() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (file: File | null) =>
      await door.setMicrophoneCorrection(file === null ? null : await readCorrectionFile(file)),
    onSuccess: async () => await queries.invalidateQueries({ queryKey: ['microphone-correction'] }),
  });
}

function doneWords(isDone: boolean, file: File | null | undefined): InEachLanguage<string> | null {
  if (!isDone) return null;
  return file === null ? pageWords.correction.removed : pageWords.correction.chosen;
}

/** The correction file of the measuring microphone: what it is, another one, or none. */
export function CorrectionPanel({ locked }: { readonly locked: boolean }) {
  const { language } = useLanguage();
  const say = useSay();
  const chosen = useMicrophoneCorrection();
  const choosing = useChoice();
  const failure = choosing.error ?? chosen.error;
  const { correction } = pageWords;
  return (
    <Panel title={say(correction.title)}>
      <div className={styles.pair}>
        <Facts facts={correctionFacts(chosen.data, language)} />
        <div className={styles.fields}>
          <p className={styles.hint}>{say(correction.intro)}</p>
          <div className={styles.buttons}>
            <FileButton
              onChange={(file) => file !== null && choosing.mutate(file)}
              accept=".txt,.cal,.frd,.csv,text/plain"
            >
              {(properties) => (
                <Button {...properties} disabled={locked}>
                  {say(correction.choose)}
                </Button>
              )}
            </FileButton>
            <Button
              variant="default"
              disabled={locked || chosen.data == null}
              onClick={() => choosing.mutate(null)}
            >
              {say(correction.remove)}
            </Button>
          </div>
          <Notice words={chosen.data?.warning ?? null} kind="diamond" />
          <Notice words={failure === null ? null : wordsOfError(failure)} />
          <Notice words={doneWords(choosing.isSuccess, choosing.variables)} kind="circle-check" />
        </div>
      </div>
    </Panel>
  );
}
