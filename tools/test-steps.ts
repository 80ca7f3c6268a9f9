/** One step of the whole test: what a person calls it and the npm script that does it. */
export interface TestStep {
  readonly name: string;
  readonly script: string;
}

/** What the tests start: made before them. */
export const buildingStep: TestStep = { name: 'build', script: 'build' };

/** What must hold before the tests are worth their time; none of it needs another. */
export const checkingSteps: readonly TestStep[] = [
  { name: 'format', script: 'format:check' },
  { name: 'lint', script: 'lint' },
  { name: 'types', script: 'types' },
];

/** Unit tests, then end-to-end tests, in one run, so that one closing line counts them all. */
export const testingStep: TestStep = { name: 'tests', script: 'test:all' };
