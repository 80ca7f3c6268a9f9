/** One second-order section with its leading denominator coefficient scaled to 1. */
export interface BiquadSection {
  readonly b0: number;
  readonly b1: number;
  readonly b2: number;
  readonly a1: number;
  readonly a2: number;
}

/** A chain of second-order sections that keeps its state from one block to the next. */
export interface BiquadCascade {
  /** Filters `count` samples from `input` into `output`; both may be the same array. */
  process(input: Float64Array, output: Float64Array, count: number): void;
}

/** A streaming filter of second-order sections (transposed direct form II), at rest before the first sample. */
export function createBiquadCascade(sections: readonly BiquadSection[]): BiquadCascade {
  const stages = sections.map((section) => ({ section, state: new Float64Array(2) }));
  return {
    process(input, output, count) {
      let source = input;
      for (const { section, state } of stages) {
        processSection(section, state, source, output, count);
        source = output;
      }
    },
  };
}

function processSection(
  section: BiquadSection,
  state: Float64Array,
  input: Float64Array,
  output: Float64Array,
  count: number,
): void {
  const { b0, b1, b2, a1, a2 } = section;
  let first = state[0] as number;
  let second = state[1] as number;
  for (let index = 0; index < count; index += 1) {
    const x = input[index] as number;
    const y = b0 * x + first;
    // In this order the next output waits for one product and one difference less.
    first = b1 * x + second - a1 * y;
    second = b2 * x - a2 * y;
    output[index] = y;
  }
  state[0] = first;
  state[1] = second;
}

/** Power response of a chain of sections at an angular frequency in radians per sample. */
export function cascadePower(sections: readonly BiquadSection[], omega: number): number {
  return sections.reduce((power, section) => power * sectionPower(section, omega), 1);
}

function sectionPower(section: BiquadSection, omega: number): number {
  const { b0, b1, b2, a1, a2 } = section;
  return quadraticPower(b0, b1, b2, omega) / quadraticPower(1, a1, a2, omega);
}

/** |c0 + c1 z^-1 + c2 z^-2|² written in sin²(ω/2), which keeps its digits where zeros lie at z = 1. */
function quadraticPower(c0: number, c1: number, c2: number, omega: number): number {
  const u = Math.sin(omega / 2) ** 2;
  const sum = c0 + c1 + c2;
  return sum * sum - 4 * (c1 * (c0 + c2) + 4 * c0 * c2) * u + 16 * c0 * c2 * u * u;
}
