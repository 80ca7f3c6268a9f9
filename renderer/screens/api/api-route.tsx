import { apiWords } from '#core/words/api-words.ts';
import { useSay } from '../../language/language-context.tsx';
import type { ApiRoute } from './api-view.ts';
import styles from './api.module.css';

function Parameters({ parameters }: Pick<ApiRoute, 'parameters'>) {
  const say = useSay();
  if (parameters.length === 0) return null;
  return (
    <>
      <h3>{say(apiWords.parameters)}</h3>
      <ul>
        {parameters.map(({ name, place, isRequired, schema }) => (
          <li key={`${place} ${name}`}>
            <span className={styles.path}>{name}</span>{' '}
            <span className={styles.quiet}>
              {place}
              {isRequired ? `, ${say(apiWords.required)}` : ''}
            </span>{' '}
            <code>{schema}</code>
          </li>
        ))}
      </ul>
    </>
  );
}

function Schema({ title, text }: { readonly title: string; readonly text: string | null }) {
  return (
    <>
      <h3>{title}</h3>
      {text === null ? null : (
        // A long schema is scrolled by keyboard, too.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <pre className={styles.schema} tabIndex={0}>
          {text}
        </pre>
      )}
    </>
  );
}

/** One route: what it gives, who may, what it takes. */
export function ApiRouteView({ route }: { readonly route: ApiRoute }) {
  const say = useSay();
  const { method, path, summary, who, parameters, body, replies } = route;
  return (
    <details className={styles.route}>
      <summary>
        <span className={styles.method}>{method}</span>
        <span className={styles.path}>{path}</span>
        <span>{summary}</span>
      </summary>
      <div className={styles.details}>
        <p className={styles.quiet}>{who}</p>
        <Parameters parameters={parameters} />
        {body === null ? null : <Schema title={`${say(apiWords.body)}: application/json`} text={body} />}
        {replies.map(({ mediaType, schema }) => (
          <Schema key={mediaType} title={`${say(apiWords.reply)}: ${mediaType}`} text={schema} />
        ))}
      </div>
    </details>
  );
}
