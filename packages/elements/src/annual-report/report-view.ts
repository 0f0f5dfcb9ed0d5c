import { html, nothing, type TemplateResult } from 'lit';
import { relationText, say, type AnnualReport, type Locale, type RelationFinding } from '@gongkai/model';
import { safeUrl } from '../base/safe-url.ts';
import { notice } from '../parts/data/notice.ts';
import { badCells, type TablesView } from './cell-view.ts';
import { disclosedTable, remediesTable } from './other-tables.ts';
import { reportWords } from './report.words.ts';
import { requestsTable } from './requests-table.ts';

export interface ReportView {
  readonly locale: Locale;
  /** The report of the chosen year; undefined when that year is not among them. */
  readonly report: AnnualReport | undefined;
  readonly year: number;
  /** The organ when the report does not name it. */
  readonly department: string;
  readonly years: readonly number[];
  /** Relations that do not hold, for editors; `[]` for the public. */
  readonly findings: readonly RelationFinding[];
  /** `tables` when only tables were read: texts are neither shown nor missed; `none` where the page shows all itself. */
  readonly sections: 'all' | 'tables' | 'none';
  readonly notFilled: string;
  /** Level of the headings of the six sections. */
  readonly level: number;
  readonly base: string;
  readonly exports: boolean;
  readonly choose: (year: number) => void;
  readonly save: (report: AnnualReport) => void;
}

/** The six sections of a report with its three tables, and the years to choose from. */
export function reportView(view: ReportView): TemplateResult {
  const { locale, report, year, findings } = view;
  return html`${bar(view)}
  ${
    findings.length > 0
      ? notice(
          'error',
          html`<strong>${say(reportWords.relationsFail, locale, { count: findings.length })}</strong>
            <ul>
              ${findings.map((finding) => html`<li>${finding.relation} ${relationText(finding, locale)}</li>`)}
            </ul>`,
        )
      : nothing
  }
  ${report ? (view.sections === 'none' ? nothing : sections(view, report)) : html`<p class="nothing">${say(reportWords.noYear, locale, { year })}</p>`}`;
}

function bar({ locale, years, year, report, exports, base, choose, save }: ReportView): TemplateResult {
  const original = safeUrl(report?.url, base);
  return html`<div class="bar" part="bar">
    ${
      years.length > 1
        ? html`<div class="years" role="group" aria-label=${reportWords.years[locale]}>
            ${years.map(
              (each) =>
                html`<button type="button" aria-pressed=${String(each === year)} @click=${() => choose(each)}>
                  ${say(reportWords.year, locale, { year: each })}
                </button>`,
            )}
          </div>`
        : nothing
    }
    <span class="grow"></span>
    ${original ? html`<a href=${original}>${reportWords.original[locale]}</a>` : nothing}
    ${
      report && exports
        ? html`<button type="button" class="tool" @click=${() => save(report)}>${reportWords.csv[locale]}</button>`
        : nothing
    }
  </div>`;
}

function sections(view: ReportView, report: AnnualReport): TemplateResult {
  const { locale, findings, level } = view;
  const tables: TablesView = { locale, report, bad: badCells(findings) };
  const { year, publishedOn } = report;
  const organ = report.organ || view.department;
  const heading = (key: 's1' | 's2' | 's3' | 's4' | 's5' | 's6'): TemplateResult =>
    html`<div class="section" role="heading" aria-level=${level + 1}>${reportWords[key][locale]}</div>`;
  const text = (key: 's1' | 's5' | 's6', content: string): unknown =>
    view.sections === 'tables' ? nothing : [heading(key), paragraphs(content, view.notFilled)];
  const table = (key: 's2' | 's3' | 's4', draw: typeof requestsTable): unknown => [
    heading(key),
    html`<div class="region" role="region" tabindex="0" aria-label=${reportWords[key][locale]}>
      ${draw(tables, reportWords[key][locale])}
    </div>`,
  ];
  return html`<article>
    <div class="title" role="heading" aria-level=${level}>${say(reportWords.heading, locale, { organ, year })}</div>
    ${publishedOn ? html`<p class="day">${say(reportWords.publishedOn, locale, { day: publishedOn })}</p>` : nothing}
    ${text('s1', report.overview)} ${table('s2', disclosedTable)} ${table('s3', requestsTable)}
    ${table('s4', remediesTable)} ${text('s5', report.problems)} ${text('s6', report.other)}
  </article>`;
}

const paragraphs = (content: string, notFilled: string): unknown =>
  content === ''
    ? html`<p class="unfilled">${notFilled}</p>`
    : content.split(/\n+/).map((line) => html`<p>${line}</p>`);
