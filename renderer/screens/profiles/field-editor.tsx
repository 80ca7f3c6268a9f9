import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { GroupField, SchemaField } from '#core/procedure/own-profile/field-of-schema.ts';
import { blankValue, partsOf, variantName, variantOf } from '#core/procedure/own-profile/field-value.ts';
import { pageWords } from '#core/words/page-words.ts';
import { fieldLabel } from '#core/words/profile/field-words.ts';
import { shapeName } from '#core/words/profile/value-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { ChoiceField } from '../../parts/fields.tsx';
import { type FieldAt, fieldElementId, useProfileForm } from './form-context.tsx';
import { RuleList, WordList } from './list-editor.tsx';
import { PlainField } from './plain-field.tsx';
import styles from './profiles.module.css';

/** The parts of a rule under one heading; a rule that may be left out can be added and taken away. */
function Rule({ field, path, value }: FieldAt<'group'>) {
  const { language } = useLanguage();
  const say = useSay();
  const { change } = useProfileForm();
  const { profiles } = pageWords;
  const isThere = value !== undefined && value !== null;
  return (
    <fieldset className={styles.rule}>
      <legend>
        {fieldLabel(path, language)}
        {field.optional ? (
          <Button
            size="compact-xs"
            variant="subtle"
            ml={8}
            onClick={() => change(path, isThere ? undefined : blankValue({ ...field, optional: false }))}
          >
            {say(isThere ? profiles.leaveOut : profiles.fillIn)}
          </Button>
        ) : null}
      </legend>
      {isThere ? <Parts field={field} path={path} value={value} /> : null}
    </fieldset>
  );
}

/** The fields of a rule side by side. */
function Parts({ field, path, value }: FieldAt<'group'>) {
  const parts = partsOf(value);
  return (
    <div className={styles.grid}>
      {plainFirst(field.fields).map((part) => (
        <FieldEditor key={part.name} field={part} path={[...path, part.name]} value={parts[part.name]} />
      ))}
    </div>
  );
}

/** Single values stand side by side before rules and lists, which take the whole width. */
export function plainFirst(fields: readonly SchemaField[]): readonly SchemaField[] {
  return [...fields.filter(isPlain), ...fields.filter((field) => !isPlain(field))];
}

/** Names and legal bases in both languages first, then as in {@link plainFirst}. */
export function wordsFirst(fields: readonly SchemaField[]): readonly SchemaField[] {
  return [...fields.filter(isBilingual), ...plainFirst(fields.filter((field) => !isBilingual(field)))];
}

function isBilingual(field: SchemaField): boolean {
  return field.kind === 'group' && field.fields.every(({ name }) => name === 'id' || name === 'en');
}

function isPlain({ kind }: SchemaField): boolean {
  return kind !== 'group' && kind !== 'list' && kind !== 'variants';
}

/** A value of one of several shapes; another shape keeps what both have. */
function Shaped({ field, path, value }: FieldAt<'variants'>) {
  const { language } = useLanguage();
  const say = useSay();
  const { change } = useProfileForm();
  const shape = variantOf(field.variants, value) ?? field.variants[0];
  if (shape === undefined) return null;
  const shapes = field.variants.map((variant) => variantName(variant));
  const toShape = (name: string | null): void => {
    const wanted = field.variants.find((variant) => variantName(variant) === name);
    if (wanted !== undefined && wanted !== shape) change(path, reshaped(wanted, value));
  };
  const ownFields = { ...shape, fields: shape.fields.filter((part) => !isFixed(part)) };
  return (
    <>
      <ChoiceField
        className={styles.shape}
        label={say(pageWords.profiles.shape)}
        value={variantName(shape)}
        choices={shapes.map((name) => ({ value: name, label: shapeName(field.name, name, language) }))}
        onChange={toShape}
      />
      <Parts field={ownFields} path={path} value={value} />
    </>
  );
}

/** A single choice is made by the shape itself. */
function isFixed(field: SchemaField): boolean {
  return field.kind === 'choice' && field.choices.length === 1 && !field.optional;
}

function reshaped(wanted: GroupField, value: unknown): unknown {
  const before = partsOf(value);
  const kept = wanted.fields.filter((field) => before[field.name] !== undefined && !isFixed(field));
  return {
    ...partsOf(blankValue({ ...wanted, optional: false, mayBeNull: false })),
    ...Object.fromEntries(kept.map(({ name }) => [name, before[name]])),
  };
}

function ItemEditor({ field, path, value }: FieldAt): ReactNode {
  if (field.kind === 'variants') return <Shaped field={field} path={path} value={value} />;
  if (field.kind === 'group') return <Parts field={field} path={path} value={value} />;
  return <FieldEditor field={field} path={path} value={value} />;
}

/** Any field of a profile: a single value, a rule, or a list. */
export function FieldEditor({ field, path, value }: FieldAt): ReactNode {
  const isWide = field.kind === 'text' && !field.mayBeNull;
  switch (field.kind) {
    case 'group':
      return (
        <div className={styles.wide} id={fieldElementId(path)}>
          <Rule field={field} path={path} value={value} />
        </div>
      );
    case 'variants':
      return (
        <div className={styles.wide} id={fieldElementId(path)}>
          <Shaped field={field} path={path} value={value} />
        </div>
      );
    case 'list': {
      const isOfRules = field.item.kind === 'group' || field.item.kind === 'variants';
      return (
        <div className={isOfRules ? styles.wide : ''} id={fieldElementId(path)}>
          {isOfRules ? (
            <RuleList field={field} path={path} value={value} Editor={ItemEditor} />
          ) : (
            <WordList field={field} path={path} value={value} />
          )}
        </div>
      );
    }
    default:
      return (
        <div className={isWide ? styles.wide : ''} id={fieldElementId(path)}>
          <PlainField field={field} path={path} value={value} />
        </div>
      );
  }
}
