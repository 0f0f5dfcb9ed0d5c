import { sizeOf, type Comfort, type Contrast } from './comfort.ts';

/** Background, text and links of each set; every pair has a contrast above 7. */
const colours: Readonly<Record<Exclude<Contrast, ''>, readonly [back: string, text: string, link: string]>> = {
  dark: ['#000', '#fff200', '#7fe9ff'],
  light: ['#fff', '#000', '#0000b3'],
  blue: ['#00205c', '#fff', '#ffe45c'],
};

const lines = { 0: 0, 1: 1.8, 2: 2.2 } as const;

/**
 * The rules of the page for what a reader chose; `''` when all is as usual. They lie in a layer with `!important`,
 * which wins over whatever the page itself marks as important. `hides` must be selectors the browser accepts.
 */
export function sheetOf(comfort: Comfort, hides: readonly string[]): string {
  const { contrast, spacing, elder } = comfort;
  const zoom = sizeOf(comfort) / 100;
  const line = Math.max(lines[spacing], elder ? 1.6 : 0);
  const rules = [
    // the bar stays as wide as the window, however wide a fixed layout grows
    zoom > 1 ? `body{zoom:${zoom}!important}gk-accessibility-bar{max-width:calc(100vw/${zoom} - 1em)!important}` : '',
    line > 0 ? `body,body *{line-height:${line}!important}` : '',
    spacing > 0 ? `body *{letter-spacing:${spacing * 0.06}em!important;word-spacing:.16em!important}` : '',
    contrast === '' ? '' : contrastRules(...colours[contrast]),
    elder
      ? '*,::before,::after{animation:none!important;transition:none!important;scroll-behavior:auto!important}'
      : '',
    ...(elder ? hides.map((selector) => `${selector}{display:none!important}`) : []),
  ].join('');
  return rules && `@layer gk{${rules}}`;
}

function contrastRules(back: string, text: string, link: string): string {
  const tokens = [
    ...['text', 'muted', 'line', 'ok', 'warn', 'danger'].map((name) => `--gk-color-${name}:${text}`),
    ...['surface', 'head'].map((name) => `--gk-color-${name}:${back}`),
    ...['brand', 'focus'].map((name) => `--gk-color-${name}:${link}`),
    `--gk-table-head:${back}`,
    `--gk-table-stripe:${back}`,
    `--gk-tint:${back}`,
  ].join(';');
  return (
    `html{${tokens}}html,body,body *{background-color:${back}!important;background-image:none!important;` +
    `color:${text}!important;border-color:${text}!important;text-shadow:none!important;box-shadow:none!important}` +
    `body a,body a *{color:${link}!important;text-decoration:underline!important}`
  );
}

/** The selectors of a list that the browser accepts, one by one: a broken one takes no other with it. */
export const selectorsIn = (page: Document, list: string): readonly string[] =>
  list
    .split(',')
    .map((selector) => selector.trim())
    .filter((selector) => {
      try {
        return selector !== '' && page.querySelector(selector) !== undefined;
      } catch {
        return false;
      }
    });
