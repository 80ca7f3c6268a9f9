import { describe, expect, test } from 'vitest';
import type { SchemaField } from '#core/procedure/own-profile/field-of-schema.ts';
import { blankValue, variantName, variantOf } from '#core/procedure/own-profile/field-value.ts';
import { checkedProfile } from '#core/procedure/own-profile/profile-faults.ts';
import { profileGroups, setByBench } from '#core/procedure/own-profile/profile-form.ts';
import { profileLibrary } from '#core/procedure/profile-library.ts';
import { profileSchema } from '#core/procedure/profile.ts';
import { languages } from '#core/words/language.ts';
import { choiceLabel, fieldLabel } from '#core/words/profile/field-words.ts';
import { fieldValueText, shapeName } from '#core/words/profile/value-words.ts';

const fields = profileGroups.flatMap((group) => group.fields);

interface Placed {
  readonly field: SchemaField;
  readonly path: readonly string[];
}

/** Every field with all that it holds. */
function unfolded({ field, path }: Placed): readonly Placed[] {
  const within = (inner: SchemaField): readonly Placed[] =>
    unfolded({ field: inner, path: [...path, inner.name] });
  if (field.kind === 'group') return [{ field, path }, ...field.fields.flatMap(within)];
  if (field.kind === 'variants') return field.variants.flatMap((variant) => variant.fields.flatMap(within));
  if (field.kind === 'list') return [{ field, path }, ...unfolded({ field: field.item, path })];
  return [{ field, path }];
}

const all = fields.flatMap((field) => unfolded({ field, path: [field.name] }));

/** True where the shape of a value is known and has words of its own. */
function isNamed(item: SchemaField & { readonly kind: 'variants' }, value: unknown): boolean {
  const shape = variantOf(item.variants, value);
  if (shape === null) return false;
  const name = variantName(shape);
  return shapeName(item.name, name, 'id') !== name;
}

describe('the form of a profile', () => {
  test('holds every field of the schema once, but what the bench sets', () => {
    const names = fields.map(({ name }) => name);
    expect([...names, ...setByBench].toSorted()).toEqual(Object.keys(profileSchema.shape).toSorted());
  });

  test('leaves no field without a part of its own: a new one must be put into its part', () => {
    expect(profileGroups.map(({ name }) => name)).not.toContain('further');
  });

  test.each(languages)('names every field in words (%s)', (language) => {
    const unnamed = all.filter(({ path, field }) => fieldLabel(path, language) === field.name);
    expect(unnamed.map(({ path }) => path.join('.'))).toEqual([]);
  });

  test('names every choice in words of its own, as Bahasa Indonesia shows', () => {
    const asTheyStand = new Set(['LAFmax', 'LASmax', 'LAF', 'LAS']);
    const unnamed = all.flatMap(({ field }) =>
      field.kind === 'choice'
        ? field.choices
            .filter((choice) => !asTheyStand.has(String(choice)))
            .filter((choice) => choiceLabel(field.name, choice, 'id') === String(choice))
            .map((choice) => `${field.name}.${String(choice)}`)
        : [],
    );
    expect(unnamed).toEqual([]);
  });

  test('knows the shape of every limit and of every rule of a target speed that ships', () => {
    const lists = all.filter(({ field }) => field.kind === 'list');
    const shapeless = profileLibrary.list().flatMap((profile) =>
      [
        { name: 'limits', values: profile.limits },
        { name: 'pieces', values: profile.targetSpeed.pieces },
      ].flatMap(({ name, values }) => {
        const item = lists
          .map(({ field }) => (field.kind === 'list' ? field.item : field))
          .find((field) => field.kind === 'variants' && field.name === name);
        if (item?.kind !== 'variants') throw new Error(`${name} have no shapes`);
        return values.filter((value) => !isNamed(item, value));
      }),
    );
    expect(shapeless).toEqual([]);
  });

  test('says the value of every field of every profile that ships, in words', () => {
    for (const profile of profileLibrary.list()) {
      const values: Readonly<Record<string, unknown>> = { ...profile };
      for (const field of fields) {
        const text = fieldValueText(field, values[field.name], [field.name], 'id');
        expect(text, `${profile.id}.${field.name}`).not.toMatch(/\{|undefined|\[object/);
      }
    }
  });
});

describe('what is new in a form', () => {
  test('is open where it may be, and a fault until it is entered', () => {
    const limits = fields.find(({ name }) => name === 'limits');
    if (limits?.kind !== 'list') throw new Error('limits are a list');
    expect(blankValue(limits.item)).toEqual({
      kind: 'none',
      testType: 'stationary',
      jurisdiction: null,
      legalBasis: { id: '', en: '' },
      validFrom: null,
      validTo: null,
      when: [],
      confidence: 'L',
    });
    const [profile] = profileLibrary.list();
    const checked = checkedProfile({ ...profile, limits: [blankValue(limits.item)] });
    expect(checked).toMatchObject({
      state: 'faulty',
      faults: [
        { path: ['limits', 0, 'legalBasis', 'id'], kind: 'empty' },
        { path: ['limits', 0, 'legalBasis', 'en'], kind: 'empty' },
      ],
    });
  });
});
