import { SetupProblem } from '#host/session/setup-problem.ts';
import { type BenchOnSite, demoPreparation } from '../bench-on-site.ts';

type Deed = (site: BenchOnSite, chance: () => number) => Promise<void> | void;

/** Lets a technician do the next thing: mostly a step of the test, sometimes a setting, a void run, a pause, the end of all. */
export async function doSomething(site: BenchOnSite, chance: () => number): Promise<void> {
  try {
    await chosenDeed(site, chance)(site, chance);
  } catch (error) {
    // Not everything is possible at every moment; everything else is a failure.
    if (!(error instanceof SetupProblem)) throw error;
    await site.pass(1);
  }
}

function chosenDeed({ bench }: BenchOnSite, chance: () => number): Deed {
  const test = bench.session();
  if (chance() % 12 === 0) return changeSetting;
  if (test === null) return bench.unfinished().length > 0 ? decideOnCut : prepare;
  if (test.pause !== null) return resume;
  return seldom[chance() % 24] ?? step;
}

const prepare: Deed = ({ bench }, chance) => {
  const plate = `L ${chance() % 10_000} AB`;
  bench.prepare({ ...demoPreparation, vehicle: { ...demoPreparation.vehicle, plate } });
};

const decideOnCut: Deed = ({ bench }, chance) => {
  const [cut] = bench.unfinished();
  if (cut === undefined) return;
  if (cut.refusal === null && chance() % 4 > 0) bench.continueTest(cut.id);
  else bench.closeUnfinished(cut.id);
};

const changeSetting: Deed = ({ bench }, chance) => {
  const name = `Bengkel ${chance() % 1000}`;
  bench.setLetterhead({ name, address: 'Surabaya', contact: '', logo: null, accreditation: null });
};

const resume: Deed = ({ bench }) => {
  bench.wish({ kind: 'resume' });
};

const pause: Deed = async ({ bench, pass }) => {
  bench.wish({ kind: 'pause', reason: 'hujan' });
  await pass(2);
};

const handOver: Deed = ({ bench }) => {
  bench.wish({ kind: 'hand-over', to: 'Dewi', remark: 'ganti giliran' });
};

const voidRun: Deed = ({ bench }) => {
  const run = bench.session()?.runs.find(({ voidable }) => voidable);
  if (run !== undefined) bench.voidRun(run.number, 'truk lewat');
};

const abort: Deed = ({ bench }) => {
  bench.act('abort-test');
};

const step: Deed = async ({ bench, measure, pass }) => {
  const wanted = bench.session()?.cue === 'REPEAT' ? 'repeat' : 'start';
  const actions = bench.session()?.actions ?? [];
  const action = actions.includes(wanted) ? wanted : actions.find((one) => one === 'start' || one === 'next');
  if (action === undefined) await pass(1);
  else await measure(action);
};

/** What is done once in a while, by the number that chance gives. */
const seldom: Readonly<Record<number, Deed>> = { 0: pause, 1: handOver, 2: voidRun, 3: voidRun, 4: abort };
