// The tools: a file of their own, loaded when the reader unfolds them, or had them on before.
import { html, nothing, type TemplateResult } from 'lit';
import type { Say } from '../base/speech.ts';
import { contrasts, nextSize, type Comfort } from './comfort.ts';
import type { BarWord } from './gk-accessibility-bar.words.ts';

export { chineseVoice, readAloud, textToRead } from './aloud.ts';
export { followIn, guideView } from './guide.ts';

export interface ToolsView {
  readonly say: Say<BarWord>;
  readonly comfort: Comfort;
  /** `absent` without a voice that reads Chinese. */
  readonly reading: 'absent' | 'off' | 'on';
  readonly choose: (chosen: Partial<Comfort>) => void;
  readonly read: () => void;
  readonly reset: () => void;
}

/** The buttons of the unfolded bar; toggles say whether they are on, what has an end says that it is there. */
export function toolsView({ say, comfort, reading, choose, read, reset }: ToolsView): TemplateResult {
  const { size, contrast, spacing, pointer, line } = comfort;
  const toggle = (key: BarWord, on: boolean, act: () => void, look = ''): TemplateResult =>
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
