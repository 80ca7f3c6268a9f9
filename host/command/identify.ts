import type { Command } from 'commander';
import { searchOutcomeWords } from '#core/words/identification-words.ts';
import { identifyPort } from '#drivers/identify/identify-port.ts';
import type { PortSuggestion, SearchProgress } from '#drivers/identify/port-suggestion.ts';
import { drivers } from '#drivers/registry.ts';
import { realScheduler } from '#drivers/time.ts';
import { jsonText } from '../json-text.ts';
import type { CommandOutput } from './command-output.ts';
import { asPortFailure, onInterrupt, transportFor } from './command-ports.ts';

/** Exit code where the search has found nothing. */
const NOT_FOUND_EXIT_CODE = 1;

/** Adds `identify PORT`: which instrument may hang on a port. */
export function registerIdentify(program: Command, output: CommandOutput): void {
  program
    .command('identify')
    .description(
      'Find out which instrument may hang on a port: listens first, asks a silent one only what harms none.',
    )
    .argument('<port>', 'port of this computer, or sim:... of the simulated site')
    .option('--json', 'one JSON object: how the search ended and what it suggests')
    .action(async (port: string, options: { readonly json?: true }) => {
      await identify(port, options.json === true, output);
    });
}

/** @throws CommandError if the port cannot be used */
async function identify(path: string, asJson: boolean, output: CommandOutput): Promise<void> {
  const cancel = new AbortController();
  const stopListening = onInterrupt(() => cancel.abort());
  const onProgress = (progress: SearchProgress): void => {
    if (!asJson) output.errorLine(progressText(progress));
  };
  const search = { transport: transportFor(path), path, drivers, scheduler: realScheduler };
  try {
    const found = await identifyPort({ ...search, signal: cancel.signal, onProgress });
    if (asJson) output.line(jsonText(found));
    else if (found.outcome === 'identified')
      for (const suggestion of found.suggestions) output.line(suggestionText(suggestion));
    else output.errorLine(searchOutcomeWords[found.outcome].en);
    if (found.outcome !== 'identified') output.exitCode(NOT_FOUND_EXIT_CODE);
  } catch (error) {
    throw asPortFailure(error);
  } finally {
    stopListening();
  }
}

function progressText({ kind, lineSettings, driverIds, done }: SearchProgress): string {
  const verb = kind === 'listening' ? 'listening' : 'asking';
  const percent = Math.floor(done * 100);
  return `${percent} % ${verb} at ${lineSettings.baudRate} baud: ${driverIds.join(', ')}`;
}

function suggestionText({ driverId, lineSettings, strength, evidence }: PortSuggestion): string {
  const { baudRate, dataBits, parity, stopBits } = lineSettings;
  const line = `${baudRate} ${dataBits}${parity.charAt(0).toUpperCase()}${stopBits}`;
  return `${driverId}  ${line}  ${Math.round(strength * 100)} %  ${evidence.en}`;
}
