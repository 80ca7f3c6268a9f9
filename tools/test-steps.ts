/** One step of the whole test: what a person calls it and the npm script that does it. */
export interface TestStep {
  readonly name: string;
  readonly script: string;
}

/** What must hold before the tests themselves run. */
export const checkingSteps: readonly TestStep[] = [
  { name: 'format', script: 'format:check' },
  { name: 'lint', script: 'lint' },
  { name: 'types', script: 'types' },
  { name: 'build', script: 'build' },
];

/** Unit tests, then end-to-end tests, in one run, so that one closing line counts them all. */
export const testingStep: TestStep = { name: 'tests', script: 'test:all' };
