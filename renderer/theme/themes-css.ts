import { largeScreen, sizes, themes, typeSizes, variableOf, type Theme, type ThemeName } from './tokens.ts';

type Variables = readonly (readonly [name: string, value: string])[];

const px = (value: number): string => `${Number(value.toFixed(2))}px`;

function typeVariables(share: number): Variables {
  return [
    ...Object.entries(typeSizes).map(
      ([name, size]) => [variableOf(`type-${name}`), px(size * share)] as const,
    ),
    ['--mantine-scale', String(Number(share.toFixed(3)))],
  ];
}

function themeVariables({ colours, rule, typeShare }: Theme): Variables {
  return [
    ...Object.entries(colours).map(([name, value]) => [variableOf(name), value] as const),
    ['--size-rule', px(rule)],
    ...typeVariables(typeShare),
  ];
}

function sizeVariables(): Variables {
  return Object.entries(sizes).map(([name, value]) => [variableOf(`size-${name}`), px(value)] as const);
}

function block(selector: string, variables: Variables, extra = ''): string {
  const lines = variables.map(([name, value]) => `  ${name}: ${value};`);
  return `${selector} {\n${extra}${lines.join('\n')}\n}\n`;
}

const schemeOf = (name: ThemeName): string => `  color-scheme: ${name === 'dark' ? 'dark' : 'light'};\n`;

/** The library puts its own scale on `:root`; twice is stronger. */
const chosen = (name: ThemeName): string => `:root:root[data-theme='${name}']`;
const unchosen = ':root:root:not([data-theme])';

function large(selector: string, { typeShare }: Theme): string {
  return block(selector, [
    ...typeVariables(typeShare * largeScreen.share),
    ['--size-top-bar', px(largeScreen.topBar)],
    ['--size-key-bar', px(largeScreen.keyBar)],
  ]);
}

/**
 * All themes as one style sheet. Until the page has said which it wants (`data-theme` on the root), light or dark follows
 * the system, so that nothing flashes at the start.
 */
export function themesCss(): string {
  const { light, dark, sun } = themes;
  const names = ['light', 'dark', 'sun'] as const;
  return [
    block(':root', sizeVariables()),
    block(`${unchosen},\n${chosen('light')}`, themeVariables(light), schemeOf('light')),
    `@media (prefers-color-scheme: dark) {\n${block(unchosen, themeVariables(dark), schemeOf('dark'))}}\n`,
    block(chosen('dark'), themeVariables(dark), schemeOf('dark')),
    block(chosen('sun'), themeVariables(sun), schemeOf('sun')),
    `@media (min-width: ${largeScreen.fromPx}px) {\n${[
      large(unchosen, light),
      ...names.map((name) => large(chosen(name), themes[name])),
    ].join('')}}\n`,
  ].join('\n');
}
