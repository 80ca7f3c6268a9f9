import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker, type DayOfWeek } from '@mantine/dates';
import 'dayjs/locale/id.js';
import { useEffect, useRef, useState } from 'react';
import { calendarWords, dayFieldWords, dayInField, typedDay } from '#core/words/typed-day.ts';
import { useLanguage, useSay } from '../language/language-context.tsx';
import { CalendarSign } from './calendar-sign.tsx';
import type { FieldProperties } from './fields.tsx';

/** Sites test on every day of the week, and a red too light to read marks none. */
const noWeekend: DayOfWeek[] = [];

const isNoDay = (text: string): boolean => text.trim() !== '' && typedDay(text) === null;

/** A day, typed day first or taken from a calendar; empty is null, and so is a text that is no day, which is said. */
export function DayField({ label, value, className, error, onChange }: FieldProperties<string | null>) {
  const say = useSay();
  const [typed, setTyped] = useState<string | null>(null);
  const [isTyping, setTyping] = useState(false);
  const day = value === null ? '' : dayInField(value);
  const text = typed !== null && (isTyping || value === null) ? typed : day;
  const input = useRef<HTMLInputElement>(null);
  const problem = isNoDay(text) ? say(dayFieldWords.notADay) : '';
  // The form around it is not sent off with a text that would be lost.
  useEffect(() => input.current?.setCustomValidity(problem), [problem]);
  const hear = (entered: string): void => {
    setTyped(entered);
    // A day that stood there before is not what the person means any more.
    const meant = typedDay(entered);
    if (meant !== value) onChange(meant);
  };
  const leave = (): void => {
    setTyping(false);
    if (!isNoDay(text)) setTyped(null);
  };
  return (
    <TextInput
      ref={input}
      label={label}
      placeholder={say(dayFieldWords.form)}
      value={text}
      className={className}
      error={!isTyping && problem !== '' ? problem : error}
      autoComplete="off"
      onFocus={() => setTyping(true)}
      onBlur={leave}
      onChange={(event) => hear(event.currentTarget.value)}
      rightSection={
        <Calendar
          label={label}
          value={value}
          choose={(chosen) => {
            setTyped(null);
            onChange(chosen);
          }}
        />
      }
    />
  );
}

function Calendar(properties: {
  readonly label: string;
  readonly value: string | null;
  readonly choose: (day: string | null) => void;
}) {
  const { label, value, choose } = properties;
  const { language } = useLanguage();
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus returnFocus position="bottom-end">
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`${say(dayFieldWords.calendar)}: ${label}`}
          onClick={() => setOpen(!isOpen)}
        >
          <CalendarSign />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <DatePicker
          locale={language}
          value={value}
          {...(value !== null && { defaultDate: value })}
          hideOutsideDates
          weekendDays={noWeekend}
          ariaLabels={calendarWords[language]}
          onChange={(chosen) => {
            choose(chosen);
            setOpen(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
