import { corrected, hintLevel, logChoose } from './exact-chance.ts';

/** Verdicts of one operator on one kind of vehicle by one procedure. */
export interface OperatorCount {
  readonly operator: string;
  /** Vehicle and procedure: only like is compared with like. */
  readonly kind: string;
  readonly passed: number;
  readonly failed: number;
}

/** An operator in whose hands nothing ever failed, though the same kinds of vehicle fail with others. */
export interface AlwaysPassingHint {
  readonly operator: string;
  readonly tests: number;
  /** How many of the same kinds others tested, and how many of those failed. */
  readonly others: number;
  readonly othersFailed: number;
  /** Exact chance of it, corrected for the number of operators looked at. */
  readonly chance: number;
}

/** Fewer tests of an operator say nothing. */
const fewestTests = 20;

/**
 * Operators who never failed a vehicle of kinds that others test too. If all tests of a kind were dealt to operators by chance, the
 * chance that one gets none of the failed ones is hypergeometric (Fisher's exact test, the extreme table); kinds multiply.
 */
export function alwaysPassing(counts: readonly OperatorCount[]): readonly AlwaysPassingHint[] {
  const kinds = new Map<string, OperatorCount[]>();
  for (const one of counts) kinds.set(one.kind, [...(kinds.get(one.kind) ?? []), one]);
  const operators = [...new Set(counts.map(({ operator }) => operator))];
  return operators
    .flatMap((operator) => hintOf(operator, [...kinds.values()]) ?? [])
    .map((hint) => Object.assign(hint, { chance: corrected(hint.chance, operators.length) }))
    .filter(({ chance }) => chance <= hintLevel);
}

function hintOf(operator: string, kinds: readonly (readonly OperatorCount[])[]): AlwaysPassingHint | null {
  let [tests, others, othersFailed, logChance] = [0, 0, 0, 0];
  for (const kind of kinds) {
    const own = kind.filter((one) => one.operator === operator);
    if (sumOf(own, 'failed') > 0) return null;
    const [mine, all, failed] = [
      sumOf(own, 'passed'),
      sumOf(kind, 'passed') + sumOf(kind, 'failed'),
      sumOf(kind, 'failed'),
    ];
    if (mine === 0 || mine === all) continue;
    tests += mine;
    others += all - mine;
    othersFailed += failed;
    logChance += logChoose(all - failed, mine) - logChoose(all, mine);
  }
  if (tests < fewestTests) return null;
  return { operator, tests, others, othersFailed, chance: Math.exp(logChance) };
}

function sumOf(counts: readonly OperatorCount[], of: 'passed' | 'failed'): number {
  return counts.reduce((sum, one) => sum + one[of], 0);
}
