import type { Script, Turn } from '../dialogue/conversation.ts';
import { svantekCommands, type SvantekCommands } from './commands.ts';
import type { SvantekAnswer } from './answer.ts';
import type { SvantekSettings } from './settings.ts';

/** What can be said; `results` is what is said when nothing else is due. */
export type SvantekStep = keyof SvantekCommands;

/** What is still to be said before results are asked for again. */
export class SvantekScript implements Script {
  readonly #settings: SvantekSettings;
  readonly #commands: SvantekCommands;
  readonly #onUnanswered: () => void;
  #due: SvantekStep[] = ['identify'];

  constructor(settings: SvantekSettings, onUnanswered: () => void) {
    this.#settings = settings;
    this.#commands = svantekCommands(settings);
    this.#onUnanswered = onUnanswered;
  }

  /** Says this next, in this order, before anything else. */
  insert(...steps: readonly SvantekStep[]): void {
    this.#due = [...steps, ...this.#due.filter((step) => !steps.includes(step))];
  }

  next(): Turn {
    const step = this.#due.shift() ?? 'results';
    const { answerTimeoutSeconds: timeoutSeconds, pollPeriodSeconds } = this.#settings;
    const everySeconds = { results: pollPeriodSeconds, start: 1, identify: 0, stop: 0 }[step];
    return { name: step, bytes: this.#commands[step], timeoutSeconds, everySeconds };
  }

  onSilence({ name }: Turn): void {
    const step = stepOf(name);
    if (step !== 'results') this.insert(step);
    this.#onUnanswered();
  }
}

/** The step that a turn's name stands for. */
export function stepOf(name: string): SvantekStep {
  return name === 'identify' || name === 'start' || name === 'stop' ? name : 'results';
}

const anyStep: readonly SvantekStep[] = ['identify', 'start', 'stop', 'results'];

/** The steps that an answer may belong to; a refusal may belong to any. */
export function stepsAnsweredBy(answer: SvantekAnswer): readonly SvantekStep[] {
  if (answer.kind === 'state') return ['identify'];
  if (answer.kind === 'confirmed') return [answer.isRunning ? 'start' : 'stop'];
  return answer.kind === 'wrong' || answer.kind === 'refused' ? anyStep : ['results'];
}
