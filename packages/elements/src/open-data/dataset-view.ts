import { html, nothing, type TemplateResult } from 'lit';
import { isMachineReadable, type Dataset, type DatasetFile, type Locale } from '@gongkai/model';
import type { Say } from '../base/speech.ts';
import type { DatasetWord } from './datasets-words.ts';
import { canPreview } from './formats.ts';
import { sizeText } from './size-text.ts';

export interface DatasetView {
  readonly say: Say<DatasetWord>;
  readonly locale: Locale;
  /** Level of the titles, 2 to 6. */
  readonly level: number;
  readonly linkOf: (url: string | undefined) => string | undefined;
  /** The opened preview of the file at an address; undefined while it is closed. */
  readonly previewAt: (url: string, name: string) => unknown;
  readonly toggle: (file: DatasetFile) => void;
}

/** One dataset: what it is, what its columns mean, its files with a plain link each. */
export function datasetView(view: DatasetView, dataset: Dataset): TemplateResult {
  const { say, level } = view;
  const { title, description, files } = dataset;
  const closed = files.length > 0 && !isMachineReadable(dataset);
  return html`<article part="item" tabindex="-1">
    <div class="name" role="heading" aria-level=${level}>${title}</div>
    ${description ? html`<p>${description}</p>` : nothing}
    <dl>
      ${(['theme', 'dept', 'licence', 'frequency', 'updatedOn', 'contact'] as const).map((field) =>
        dataset[field] === undefined
          ? nothing
          : html`<div>
              <dt>${say(field)}</dt>
              <dd>${dataset[field] || html`<i class="missing">${say('notFilled')}</i>`}</dd>
            </div>`,
      )}
    </dl>
    ${columnsView(view, dataset)} ${files.length === 0 ? html`<p class="missing">${say('noFiles')}</p>` : nothing}
    ${closed ? html`<p class="missing">${say('closed')}</p>` : nothing}
    <ul>
      ${files.map((file) => fileView(view, file, title))}
    </ul>
  </article>`;
}

function columnsView({ say }: DatasetView, { columns }: Dataset): unknown {
  if (columns.length === 0) return nothing;
  const heads = (['name', 'type', 'unit', 'meaning'] as const).filter((head) => columns.some((column) => column[head]));
  return html`<details>
    <summary>${say('columnsShown', { count: columns.length })}</summary>
    <div class="scroll" role="region" tabindex="0" aria-label=${say('columnsShown', { count: columns.length })}>
      <table>
        <thead>
          <tr>
            ${heads.map((head) => html`<th scope="col">${say(head)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${columns.map(
            (column) =>
              html`<tr>
                ${heads.map((head) => html`<td>${column[head] ?? ''}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

function fileView(
  { say, locale, linkOf, previewAt, toggle }: DatasetView,
  file: DatasetFile,
  title: string,
): TemplateResult {
  const { format, url, size, rows, sha256 } = file;
  const link = linkOf(url);
  const name = `${title} ${format}`.trim();
  const preview = previewAt(url, name);
  const text = say('download', { format }).trim();
  return html`<li>
    ${link === undefined ? html`<span>${url}</span>` : html`<a class="tool" href=${link} aria-label="${text} ${title}">${text}</a>`}
    ${
      link !== undefined && canPreview(format)
        ? html`<button
            type="button"
            class="tool"
            aria-expanded=${String(preview !== undefined)}
            aria-label=${say('previewOf', { name })}
            @click=${() => toggle(file)}
          >
            ${say('preview')}
          </button>`
        : nothing
    }
    ${size === undefined ? nothing : html`<span>${sizeText(size, locale)}</span>`}
    ${rows === undefined ? nothing : html`<span>${say('rows', { rows: rows.toLocaleString(locale) })}</span>`}
    ${sha256 ? html`<code>SHA-256 ${sha256}</code>` : nothing}
    ${preview === undefined ? nothing : html`<div class="preview" part="preview">${preview}</div>`}
  </li>`;
}
