import { describe, expect, test } from 'vitest';
import { apiWords } from '#core/words/api-words.ts';
import { ApiScreen } from '../../../../renderer/screens/api/api-screen.tsx';
import { type ApiDocument, apiGroups } from '../../../../renderer/screens/api/api-view.ts';
import { drawnPage } from '../../../support/drawn-page.tsx';
import { knock, openDoor } from '../../../support/open-door.ts';

async function documentOfDoor(): Promise<ApiDocument> {
  const response = await openDoor().fetch(knock('/api/openapi.json'));
  return (await response.json()) as ApiDocument;
}

const loop: ApiDocument = {
  paths: {
    '/api/b': { get: { tags: ['b'], summary: 'one of a kind' } },
    '/api/a': {
      post: {
        tags: ['a'],
        summary: 'makes a node',
        description: 'Right `keep-jobs`: technician.',
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Node' } } } },
      },
    },
  },
  components: { schemas: { Node: { type: 'object', next: { $ref: '#/components/schemas/Node' } } } },
};

describe('the description of the door', () => {
  test('groups the routes by name and writes a named schema out once, also one that names itself', () => {
    const [first, second] = apiGroups(loop, '');
    expect([first?.name, second?.name]).toEqual(['a', 'b']);
    const route = first?.routes[0];
    expect(route).toMatchObject({ method: 'POST', who: 'Right keep-jobs: technician.' });
    expect(route?.parameters).toEqual([
      { name: 'id', place: 'path', isRequired: true, schema: '{"type":"string"}' },
    ]);
    expect(JSON.parse(route?.body ?? '')).toEqual({
      type: 'object',
      next: { $ref: '#/components/schemas/Node' },
    });
  });

  test('finds routes in which every word stands', () => {
    expect(apiGroups(loop, 'KIND one').map(({ name }) => name)).toEqual(['b']);
    expect(apiGroups(loop, 'kind node')).toEqual([]);
  });

  test('of the real door says of every route what it gives and who may', async () => {
    const document = await documentOfDoor();
    const routes = apiGroups(document, '').flatMap((group) => group.routes);
    expect(routes.length).toBeGreaterThan(90);
    expect(routes.filter(({ summary, who }) => summary === '' || who === '')).toEqual([]);
    const job = routes.find(({ method, path }) => method === 'POST' && path === '/api/jobs');
    expect(job?.who).toBe('Right keep-jobs: technician, technical-manager, administrator.');
    expect(JSON.parse(job?.body ?? '')).toMatchObject({ properties: { reference: { maxLength: 100 } } });
  });

  test.each(['id', 'en'] as const)('is drawn with its routes (%s)', async (language) => {
    const answers = [[['openapi'], await documentOfDoor()]] as const;
    const page = drawnPage(<ApiScreen />, { language, answers });
    expect(page.text).toContain(apiWords.title[language]);
    expect(page.text).toContain('/api/tests/{id}/bundle.senyap');
    expect(page.html).toContain('href="/api/openapi.json"');
  });
});

test('the document asks for a token where nobody goes without one, and for none where anybody may', async () => {
  const { paths } = (await documentOfDoor()) as unknown as {
    paths: Record<string, Record<string, { security?: unknown }>>;
  };
  expect(paths['/api/jobs']?.['post']?.security).toEqual([{ token: [] }]);
  expect(paths['/api/profiles']?.['get']?.security).toEqual([]);
});
