import { cosinesOfCircle } from './cosines-of-circle.ts';

/** More numbers than the turns take per complex number. */
const MOST_NUMBERS_EACH = 3;

/**
 * Turns (cosine, minus sine) for assembly/fourier-transform.ts over `half` complex numbers, in the order in which they
 * are read: those of the first pass for two neighbours at a time, those of the middle passes one by one, and at last,
 * again for two neighbours, those that take bins k and half - k apart.
 */
export function createFourierTurns(half: number): Float64Array {
  const writer = new TurnWriter(2 * half);
  for (let place = 0; place < half / 4; place += 2)
    for (const times of [1, 2, 3]) writer.writePair(2 * times * place, 2 * times);
  for (let length = half / 4; length > 8; length /= 4) {
    const step = (2 * half) / length;
    for (let place = 0; place < length / 4; place += 1)
      for (const times of [1, 2, 3]) writer.write(step * times * place);
  }
  for (let bin = 0; bin < half / 2; bin += 2) writer.writePair(bin, 1);
  return writer.written();
}

class TurnWriter {
  readonly #cosines: Float64Array;
  readonly #numbers: Float64Array;
  #count = 0;

  constructor(places: number) {
    this.#cosines = cosinesOfCircle(places);
    this.#numbers = new Float64Array((MOST_NUMBERS_EACH * places) / 2);
  }

  write(place: number): void {
    this.#add(this.#cosineAt(place));
    this.#add(this.#minusSineAt(place));
  }

  writePair(place: number, distance: number): void {
    this.#add(this.#cosineAt(place));
    this.#add(this.#cosineAt(place + distance));
    this.#add(this.#minusSineAt(place));
    this.#add(this.#minusSineAt(place + distance));
  }

  written(): Float64Array {
    return this.#numbers.slice(0, this.#count);
  }

  #add(value: number): void {
    this.#numbers[this.#count] = value;
    this.#count += 1;
  }

  #cosineAt(place: number): number {
    return this.#cosines[place] as number;
  }

  #minusSineAt(place: number): number {
    const { length } = this.#cosines;
    return this.#cosines[(place + length / 4) % length] as number;
  }
}
