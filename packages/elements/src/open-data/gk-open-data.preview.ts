// Previews: a file of its own, loaded when the first is asked for.
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '@gongkai/model';
import { notice } from '../parts/data/notice.ts';
import { speaker, type PreviewWord } from './preview-words.ts';
import type { Preview } from './preview.ts';

export { previewOf } from './preview.ts';

/** A preview as a table in a region of its own that can be scrolled, or why there is none. */
export function previewView(preview: Preview, name: string, locale: Locale): TemplateResult {
  const say = speaker(locale);
  if (preview.kind === 'loading') return html`<p role="status">${say('loading')}</p>`;
  if (preview.kind === 'failed')
    return html`<div role="status">${notice('warn', say(preview.code as PreviewWord))}</div>`;
  const { head, rows, more, fault } = preview;
  const caption = say(more ? 'caption' : 'whole', { name, count: rows.length });
  return html`<div role="status">${fault ? notice('error', say(fault.kind, { ...fault })) : nothing}</div>
    <div class="scroll" role="region" tabindex="0" aria-label=${caption}>
      <table>
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            ${head.map((cell) => html`<th scope="col">${cell}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${row.map((cell) => html`<td>${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}
