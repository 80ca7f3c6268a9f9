/** Numbers as people read them. The words need them too and stand lower in the layers, so they live there. */
export {
  decimalsOf,
  formatAsGiven,
  formatNumber,
  formatPair,
  formatSigned,
  formatUnrounded,
  type Unit,
} from '#core/words/number-format.ts';
export { formatClock, formatDay, formatInstant } from '#core/words/date-format.ts';
