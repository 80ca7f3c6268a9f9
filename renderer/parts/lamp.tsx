import { VisuallyHidden } from '@mantine/core';
import styles from './lamp.module.css';

/** How a lamp looks: `out` is an outline, `fault` a red square, `warning` an amber diamond, `on` a green dot. */
export type LampLook = 'on' | 'out' | 'warning' | 'fault';

/** One status lamp: shape, word, and for a screen reader the state in words. */
export function Lamp(properties: {
  readonly look: LampLook;
  readonly word: string;
  readonly stateWord: string;
}) {
  const { look, word, stateWord } = properties;
  return (
    <span className={`${styles.lamp} ${look === 'out' ? styles.out : ''}`} title={`${word}: ${stateWord}`}>
      <span className={`${styles.bulb} ${look === 'out' ? '' : styles[look]}`} aria-hidden="true" />
      {word}
      <VisuallyHidden>: {stateWord}</VisuallyHidden>
    </span>
  );
}
