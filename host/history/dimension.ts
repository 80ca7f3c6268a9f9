/** Numbers of rows that grow by the end; room is doubled when it is used up. */
export class Column<Numbers extends Uint8Array | Uint16Array | Uint32Array | Float64Array> {
  #values: Numbers;
  readonly #make: (length: number) => Numbers;
  #length = 0;

  constructor(make: (length: number) => Numbers) {
    this.#make = make;
    this.#values = make(1024);
  }

  /** The numbers; beyond the rows that are there it holds nothing of meaning. */
  get values(): Numbers {
    return this.#values;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = this.#make(this.#values.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length] = value;
    this.#length += 1;
  }
}

/** Names that many rows share: each row holds the number of its name. `Yoshimura ` and `YOSHIMURA` are one. */
export class Dimension {
  readonly #names: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #known = new Map<string, number>();
  readonly #column = new Column((length) => new Uint32Array(length));

  get names(): readonly string[] {
    return this.#names;
  }

  get rows(): Uint32Array {
    return this.#column.values;
  }

  push(name: string): void {
    this.#column.push(this.#known.get(name) ?? this.#add(name));
  }

  /** The number of a name, or -1 where no row has it. */
  numberOf(name: string): number {
    return this.#numbers.get(keyOf(name)) ?? -1;
  }

  #add(name: string): number {
    const key = keyOf(name);
    const known = this.#numbers.get(key);
    const number = known ?? this.#names.push(name) - 1;
    this.#numbers.set(key, number);
    this.#known.set(name, number);
    return number;
  }
}

function keyOf(name: string): string {
  return name.normalize('NFKC').toLowerCase().trim().replaceAll(/\s+/g, ' ');
}
