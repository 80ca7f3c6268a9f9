import { setTimeout as delay } from 'node:timers/promises';

const SETTLING_MS = 3000;
const MEASURED_MS = 10_000;

/** Tells the share of a core, in per cent, that this process takes to be woken so often a second and do nothing. */
async function idle(wakingsPerSecond: number): Promise<void> {
  const timer = setInterval(() => undefined, 1000 / wakingsPerSecond);
  await delay(SETTLING_MS);
  const before = process.cpuUsage();
  await delay(MEASURED_MS);
  const { user, system } = process.cpuUsage(before);
  clearInterval(timer);
  process.stdout.write(`${(user + system) / 10 / MEASURED_MS}\n`);
}

await idle(Number(process.argv[2]));
