/** Where a command writes; handed in, so that tests read what a person would see. */
export interface CommandOutput {
  /** One line of result. */
  line(text: string): void;
  /** One line for the person at the keyboard, apart from results. */
  errorLine(text: string): void;
  /** The exit code the process is to end with. */
  exitCode(code: number): void;
}

/** The output of the running process. */
export function createProcessOutput(): CommandOutput {
  return {
    line: (text) => void process.stdout.write(`${text}\n`),
    errorLine: (text) => void process.stderr.write(`${text}\n`),
    exitCode(code) {
      process.exitCode = code;
    },
  };
}
