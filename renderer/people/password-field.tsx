import { TextInput } from '@mantine/core';

/** A password, hidden while it is typed. */
export function PasswordField(properties: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly isNew: boolean;
  readonly onChange: (value: string) => void;
}) {
  const { label, hint, value, isNew, onChange } = properties;
  return (
    <TextInput
      type="password"
      label={label}
      description={hint}
      value={value}
      maxLength={1000}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
