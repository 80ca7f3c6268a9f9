/** Time that stands still until a test moves it. */
export { MadeTime as ManualScheduler } from '#drivers/simulation/made-time.ts';
