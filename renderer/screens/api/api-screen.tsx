import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { apiWords } from '#core/words/api-words.ts';
import { read } from '../../door/door.ts';
import { Frame } from '../../frame/frame.tsx';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useSay } from '../../language/language-context.tsx';
import { TextField } from '../../parts/fields.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { ApiRouteView } from './api-route.tsx';
import { type ApiDocument, apiGroups } from './api-view.ts';
import styles from './api.module.css';

const example = (origin: string): string =>
  `curl -H 'Authorization: Bearer TOKEN' -H 'Content-Type: application/json' \\
  -d '{"reference":"LIMS-0091","vehicle":{"plate":"R 1234 XX"}}' \\
  ${origin}/api/jobs`;

/** The door of the bench for other programs, route by route, from its own OpenAPI document. */
export function ApiScreen() {
  const say = useSay();
  const [wanted, setWanted] = useState('');
  const { data, error } = useQuery({
    queryKey: ['openapi'],
    queryFn: async (): Promise<ApiDocument> => await read('/openapi.json'),
    staleTime: Infinity,
  });
  const groups = data === undefined ? [] : apiGroups(data, wanted);
  return (
    <Frame>
      <h1 className={styles.title}>{say(apiWords.title)}</h1>
      <Panel title={say(apiWords.access)}>
        <p className={styles.intro}>
          {say(apiWords.intro)}{' '}
          <a href="/api/openapi.json" download="senyap-openapi.json">
            {say(apiWords.document)}
          </a>
        </p>
        <p className={styles.quiet}>{say(apiWords.example)}</p>
        <pre className={styles.example}>{example(globalThis.location?.origin ?? '')}</pre>
      </Panel>
      <Panel title={say(apiWords.routes)}>
        <Notice words={error === null ? null : wordsOfError(error)} />
        <TextField
          label={say(apiWords.filter)}
          value={wanted}
          className={styles.filter}
          onChange={setWanted}
        />
        {data !== undefined && groups.length === 0 ? <p>{say(apiWords.none)}</p> : null}
        {groups.map(({ name, routes }) => (
          <section key={name} aria-label={name}>
            <h2 className={styles.group}>{name}</h2>
            {routes.map((route) => (
              <ApiRouteView key={`${route.method} ${route.path}`} route={route} />
            ))}
          </section>
        ))}
      </Panel>
    </Frame>
  );
}
