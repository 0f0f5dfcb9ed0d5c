import { html, nothing, type TemplateResult } from 'lit';
import type { Guide } from '@gongkai/model';
import { contactView, factsView } from './facts-view.ts';
import type { SheetView } from './sheet-view.ts';
import type { SheetWord } from './sheet-words.ts';
import { materialsView } from './materials-view.ts';
import { termOf } from './term.ts';

/** The guide as one sheet: what the counter would hand out. */
export function sheetView(view: SheetView, guide: Guide): TemplateResult {
  const { say, linkOf, orMissing } = view;
  const { scope, basis, acceptedBy, materials, flow, flowImage, fees, agencies, dayKind, code, updatedOn } = guide;
  const image = linkOf(flowImage?.url);
  const linked = (text: string, url: string | undefined): unknown => {
    const link = linkOf(url);
    return link === undefined ? text : html`<a href=${link}>${text}</a>`;
  };
  return html`<p class="code">
      ${code ? html`<span>${say('code', { code })}</span>` : nothing}
      ${updatedOn ? html`<span>${say('updated', { day: updatedOn })}</span>` : nothing}
    </p>
    <article part="item">
      ${factsView(view, guide)}
      <dl class="pairs">
        <div>
          <dt>${say('scope')}</dt>
          <dd>${orMissing(scope)}</dd>
        </div>
        <div>
          <dt>${say('acceptedBy')}</dt>
          <dd>${orMissing(acceptedBy)}</dd>
        </div>
        <div>
          <dt>${say('basis')}</dt>
          <dd>
            ${orMissing(
              basis.length > 0 &&
                html`<ul>
                  ${basis.map(({ title, article = '', url }) => html`<li>${linked(title, url)} ${article}</li>`)}
                </ul>`,
            )}
          </dd>
        </div>
      </dl>
      ${section(view, 'materials', materials.length > 0 && materialsView(view, materials))}
      ${section(
        view,
        'flow',
        (flow.length > 0 || image !== undefined) &&
          html`<div class="flow">
            ${
              flow.length > 0
                ? html`<ol>
                    ${flow.map(
                      ({ step, by, days }) =>
                        html`<li>
                          <strong>${step}</strong> ${by ?? ''}
                          ${days === undefined ? nothing : html`<span>${termOf(days, dayKind, say)}</span>`}
                        </li>`,
                    )}
                  </ol>`
                : nothing
            }${image === undefined ? nothing : html`<img src=${image} alt=${flowImage?.alt || say('flow')} />`}
          </div>`,
      )}
      ${
        fees === 'none'
          ? nothing
          : section(
              view,
              'fees',
              fees.length > 0 &&
                html`<ul>
                  ${fees.map(
                    ({ item, standard = '', basis: ground }) =>
                      html`<li>${item} ${standard}${ground ? html` <small>${ground}</small>` : nothing}</li>`,
                  )}
                </ul>`,
            )
      }
      ${
        agencies === undefined
          ? nothing
          : section(
              view,
              'agencies',
              agencies.length > 0
                ? html`<ul>
                    ${agencies.map(
                      ({ name, service = '', fee = '', days }) =>
                        html`<li><strong>${name}</strong> ${service} ${fee} ${termOf(days, dayKind, say)}</li>`,
                    )}
                  </ul>`
                : say('noAgencies'),
            )
      }
      ${section(view, 'contact', contactView(view, guide))}
    </article>`;
}

const section = ({ say, level, orMissing }: SheetView, key: SheetWord, content: unknown): TemplateResult =>
  html`<section>
    <div class="head" role="heading" aria-level=${level}>${say(key)}</div>
    ${orMissing(content)}
  </section>`;
