import { parseArgs } from 'node:util';
import { judgeDeniedSites } from '../support/random-session/judge-denied-sites.ts';
import { judgeRandomSessions, tallyLine } from '../support/random-session/judge-random-sessions.ts';

const { values } = parseArgs({
  options: {
    sessions: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
  },
});
const sessions = Number(values.sessions);
const seed = Number(values.seed);
const tell = (line: string): void => void process.stdout.write(`${line}\n`);

tell(`Random sessions against the decisions: ${sessions}, seed ${seed}`);
const began = performance.now();
const tally = judgeRandomSessions(sessions, seed);
tell(`  ${tallyLine(tally)}`);
tell(`  ${((performance.now() - began) / 1000).toFixed(1)} s, every verdict as the decisions give it.`);

judgeDeniedSites(sessions, seed);
tell('  As many on site with one thing of the check-list denied or left open: every one invalid.');
