// The tools: a file of their own, loaded when the reader unfolds them, or had them on before.
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '@gongkai/model';
import { fill, type Say } from '../base/speech.ts';
import type { Bench } from './bench.ts';
import { contrasts, nextSize, type Comfort } from './comfort.ts';
import { toolWords, type ToolWord } from './tools.words.ts';

export { openBench } from './bench.ts';
export { guideView } from './guide.ts';
export { toolsCss } from './tools.css.ts';

export interface ToolsView {
  readonly locale: Locale;
  readonly bench: Bench;
  readonly read: () => void;
}

/** Says the texts of the tools in one language. */
export const speaker =
  (locale: Locale): Say<ToolWord> =>
  (key, values = {}) =>
    fill(toolWords[key][locale], locale, values);

/** The buttons of the unfolded bar; toggles say whether they are on, what has an end says that it is there. */
export function toolsView({ locale, bench, read }: ToolsView): TemplateResult {
  const { choose, reset } = bench;
  const say = speaker(locale);
  const comfort = bench.comfort();
  const reading = bench.aloud.state();
  const { size, contrast, spacing, pointer, line } = comfort;
  const toggle = (key: ToolWord, on: boolean, act: () => void, look = ''): TemplateResult =>
    html`<button type="button" tabindex="-1" class=${look} aria-pressed=${String(on)} @click=${act}>
      ${say(key)}
    </button>`;
  const resize = (key: 'smaller' | 'larger', step: 1 | -1): TemplateResult => {
    const next = nextSize(comfort, step);
    return html`<button
      type="button"
      tabindex="-1"
      aria-disabled=${String(next === size)}
      @click=${() => choose({ size: next })}
    >
      ${say(key)}
    </button>`;
  };
  const wider = ((spacing + 1) % 3) as Comfort['spacing'];
  return html`<span class="group"
      >${resize('smaller', -1)}<output>${say('size', { size })}</output>${resize('larger', 1)}</span
    >
    ${contrasts
      .filter((each) => each !== '')
      .map((each) => toggle(each, contrast === each, () => choose({ contrast: contrast === each ? '' : each }), each))}
    <button type="button" tabindex="-1" @click=${() => choose({ spacing: wider })}>${say(`spacing${spacing}`)}</button>
    ${toggle('pointer', pointer, () => choose({ pointer: !pointer }))}
    ${toggle('line', line, () => choose({ line: !line }))}
    ${
      reading === 'absent'
        ? nothing
        : html`<button type="button" tabindex="-1" aria-pressed=${String(reading === 'on')} @click=${read}>
            ${say(reading === 'on' ? 'stop' : 'read')}
          </button>`
    }
    <button type="button" tabindex="-1" @click=${reset}>${say('reset')}</button>`;
}
