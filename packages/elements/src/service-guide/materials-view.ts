import { html, nothing, type TemplateResult } from 'lit';
import type { GuideMaterial } from '@gongkai/model';
import type { SheetView } from './sheet-view.ts';

/** What to bring, with a filled-in sample and what people get wrong (APG Disclosure, native). */
export function materialsView(view: SheetView, materials: readonly GuideMaterial[]): TemplateResult {
  const { say, linkOf } = view;
  const heads = ['material', 'form', 'copies', 'sample'] as const;
  return html`<table>
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${say(head)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${materials.map(({ name, form, copies, sampleUrl, mistakes }) => {
        const sample = linkOf(sampleUrl);
        return html`<tr>
          <th scope="row">${name}${mistakes.length > 0 ? mistakesView(view, mistakes) : nothing}</th>
          <td data-label=${say('form')}>${form ?? '\u2014'}</td>
          <td data-label=${say('copies')}>${copies ?? '\u2014'}</td>
          <td data-label=${say('sample')}>
            ${
              sample === undefined
                ? '\u2014'
                : html`<a href=${sample} aria-label=${say('sampleOf', { name })}>${say('sample')}</a>`
            }
          </td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

const mistakesView = ({ say, linkOf }: SheetView, mistakes: GuideMaterial['mistakes']): TemplateResult =>
  html`<details>
    <summary>${say('mistakes', { count: mistakes.length })}</summary>
    <ul>
      ${mistakes.map(({ text, url }) => {
        const image = linkOf(url);
        return html`<li>
          ${text}${image === undefined ? nothing : html`<img src=${image} alt=${say('mistake', { text })} loading="lazy" />`}
        </li>`;
      })}
    </ul>
  </details>`;
