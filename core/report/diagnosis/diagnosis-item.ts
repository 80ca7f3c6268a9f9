import { decidingSplit } from '#core/diagnosis/run-diagnosis.ts';
import { diagnosisPaperWords as paper } from '#core/words/diagnosis-paper-words.ts';
import { partNames } from '#core/words/diagnosis-words.ts';
import { whyWords } from '#core/words/page/why-words.ts';
import { seriesName } from '#core/words/series-name.ts';
import { fact, factGroup, shown, shownLevel, type ReportContext } from '../report-context.ts';
import type { FactGroup, ReportSection } from '../report-model.ts';
import type { ToldDiagnosis } from './told-diagnosis.ts';

function runGroup(context: ReportContext, { run }: ToldDiagnosis): FactGroup {
  const { language, record, words } = context;
  const series = seriesName(record.evidence.series, run.series, language);
  const { diagnosis } = run;
  const part = diagnosis.state === 'diagnosed' ? decidingSplit(diagnosis) : null;
  const isDiagnosed = diagnosis.state === 'diagnosed';
  const name = [series, `${whyWords.why.run[language]} ${run.run}`].filter((one) => one !== '').join(' · ');
  return factGroup(paper.run[language], [
    fact(context, paper.test[language], record.number),
    fact(context, paper.run[language], name),
    fact(context, paper.counted[language], run.isCounted ? words.yes : words.no),
    isDiagnosed ? fact(context, paper.part[language], partNames[diagnosis.decidingPart][language]) : null,
    part === null ? null : fact(context, paper.level[language], shownLevel(context, part.levelDb, 1)),
    isDiagnosed
      ? fact(context, paper.speed[language], shown(context, diagnosis.meanSpeedRpm, 0, 'rpm'))
      : null,
  ]);
}

function vehicleGroup(context: ReportContext): FactGroup {
  const { language, record } = context;
  const { vehicle, exhaust } = record.evidence;
  return factGroup(paper.origin[language], [
    fact(context, paper.plate[language], vehicle.plate),
    fact(context, paper.vehicle[language], `${vehicle.make} ${vehicle.model}`),
    fact(context, paper.exhaust[language], `${exhaust.maker} ${exhaust.model}`),
  ]);
}

/** Which run of which test, and of what vehicle, the sheet is about. */
export function itemOfDiagnosis(context: ReportContext, told: ToldDiagnosis): ReportSection {
  return {
    title: paper.item[context.language],
    blocks: [{ kind: 'facts', groups: [runGroup(context, told), vehicleGroup(context)], legend: null }],
  };
}

/** By which programs and from which record and recording the sheet came to be, so that it can be made again. */
export function tracedSection(context: ReportContext, told: ToldDiagnosis): ReportSection {
  const { language, record } = context;
  const { name, version } = record.program;
  const run = record.evidence.series[told.run.series]?.runs.find(({ number }) => number === told.run.run);
  return {
    title: paper.traced[language],
    blocks: [
      {
        kind: 'facts',
        groups: [
          factGroup(paper.programs[language], [
            fact(context, paper.measuredWith[language], `${name} ${version}`),
            fact(context, paper.splitWith[language], told.splitWith),
          ]),
          factGroup(paper.hashes[language], [
            fact(context, paper.recordHash[language], told.recordSha256),
            fact(context, paper.soundHash[language], run?.waveformSha256 ?? null, 'no-data'),
          ]),
        ],
        legend: null,
      },
    ],
  };
}
