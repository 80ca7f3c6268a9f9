import { Button } from '@mantine/core';
import type { InstrumentCard } from '#host/http/contract.ts';
import { certificateStanding } from '#core/verdict/certificate-standing.ts';
import { formatDay } from '#core/words/date-format.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Chip } from '../../parts/chip.tsx';
import { cell, Table } from '../../parts/table/table.tsx';
import type { ShapeKind } from '../../parts/verdict-shape.tsx';
import styles from './instruments.module.css';

const shapeOf = {
  'no-due-date': 'circle-dash',
  valid: 'circle-check',
  'due-soon': 'diamond',
  expired: 'octagon-cross',
} as const satisfies Readonly<Record<string, ShapeKind>>;

function Row(properties: {
  readonly card: InstrumentCard;
  readonly today: string | null;
  readonly edit: () => void;
}) {
  const { card, today, edit } = properties;
  const { language } = useLanguage();
  const say = useSay();
  const { cards } = pageWords;
  const { state } = certificateStanding(today === null ? null : card.certificateDueDate, today ?? '');
  const day = (date: string | null): string => (date === null ? '—' : formatDay(date, language));
  return (
    <tr>
      <td>{say(cards.kinds[card.kind])}</td>
      <td>
        <b>{card.name}</b>
        <div className={styles.hint}>{card.serialNumber}</div>
      </td>
      <td>{card.class ?? '—'}</td>
      <td>
        {card.certificateNumber === '' ? '—' : card.certificateNumber}
        <div className={styles.hint}>
          {card.certificateDate === null ? null : formatDay(card.certificateDate, language)}
        </div>
      </td>
      <td className={cell.once}>{day(card.certificateDueDate)}</td>
      <td>
        <Chip kind={shapeOf[state]}>{say(cards.standing[state])}</Chip>
      </td>
      <td className={cell.end}>
        <Button size="xs" variant="default" aria-label={`${say(cards.edit)} ${card.name}`} onClick={edit}>
          {say(cards.edit)}
        </Button>
      </td>
    </tr>
  );
}

/** All cards with the state of their certificates. */
export function CardsTable(properties: {
  readonly cards: readonly InstrumentCard[];
  readonly today: string | null;
  readonly edit: (card: InstrumentCard) => void;
}) {
  const { cards: all, today, edit } = properties;
  const say = useSay();
  const { cards, field } = pageWords;
  const heads = [
    say(cards.kind),
    say(field.name),
    say(field.class),
    say(cards.certificate),
    say(cards.dueDate),
    say(cards.state),
    { text: say(cards.edit), isHidden: true },
  ];
  return (
    <Table label={say(cards.title)} heads={heads} isLevel>
      {all.map((card) => (
        <Row key={card.id} card={card} today={today} edit={() => edit(card)} />
      ))}
    </Table>
  );
}
