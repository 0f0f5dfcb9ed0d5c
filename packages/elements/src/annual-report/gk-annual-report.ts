import { adoptStyles, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  ELEMENT_SOURCES,
  type AnnualReport,
  type AnnualReports,
  type RelationFinding,
  type Salvaged,
} from '@gongkai/model';
import { element } from '../base/define.ts';
import { GkElement } from '../base/gk-element.ts';
import type { Speech } from '../base/speech.ts';
import { DataElement } from '../parts/data/data-element.ts';
import { dataCss } from '../parts/data/data.css.ts';
import { words, type ReportWord } from './gk-annual-report.words.ts';

type Tools = typeof import('./gk-annual-report.report.ts');

/**
 * The annual report on disclosure, 政府信息公开工作年度报告: six sections, three tables with merged heads, one year or
 * several. Relations between cells that do not hold are named to editors (`#gk-debug`).
 *
 * @element gk-annual-report
 * @attr src - address of a `gongkai.annual-report/1` file
 * @attr endpoint - base address of the platform's API
 * @attr department - of which organ, where the platform is asked
 * @attr year - the year to show; the newest without it
 * @attr export - `csv`; `none` for no export
 * @attr lang - `zh-CN` or `en`; else the provider's, else the page's
 * @attr max-age-days - data older than this are marked as stale
 * @attr headline-level - level of the report's heading, 2 to 5
 * @fires {CustomEvent} gk-data-shown - reports are on screen: `{count, missing[]}`, missing are relations that do not hold
 * @fires {CustomEvent} gk-data-refused - the data could not be read: `{code, message}`
 * @fires {CustomEvent} gk-view-changed - another year was chosen: `{year}`
 * @fires {CustomEvent} gk-rows-exported - a file was made: `{kind, count}`
 * @slot - the report, or a link to it, that is there without script
 * @slot header - above the report
 * @slot footer - below the report
 * @csspart bar - years and tools
 * @csspart list - a table
 * @csspart item - a row
 * @csspart status - age of the data
 * @csspart notice - a note about the data
 */
@element('gk-annual-report')
export class GkAnnualReport extends DataElement<ReportWord, AnnualReports> {
  static override styles: CSSResultGroup = [GkElement.styles, dataCss];

  @property({ type: Number }) year: number | undefined;
  @property() export = 'csv';

  @state() private chosen: number | undefined;
  private tools: Tools | undefined;
  /** True when everything the page gave is in the tables that were read, so that ours take their place. */
  private whole = false;
  protected readonly speech: Speech<ReportWord> = {
    zh: words,
    en: () => import('./gk-annual-report.words.en.ts').then(({ wordsEn }) => wordsEn),
  };
  protected override readonly light = 'table';

  protected override get path(): string {
    const asked = this.year ?? Number(this.today.slice(0, 4)) - 1;
    const department = this.department ?? this.env.department;
    const dept = department ? `?dept=${encodeURIComponent(department)}` : '';
    return `${ELEMENT_SOURCES['gk-annual-report'].path}/${asked}${dept}`;
  }

  protected override async open(json: unknown): Promise<Salvaged<AnnualReports>> {
    return (await this.prepare()).salvageAnnualReports(json);
  }

  protected override async adopt(): Promise<Salvaged<AnnualReports> | 'none'> {
    const [{ adoptReport }] = await Promise.all([import('./gk-annual-report.adopt.ts'), this.prepare()]);
    const adopted = adoptReport(this, this.year);
    this.whole = adopted?.whole === true;
    return adopted ? { value: adopted.file, flaws: [] } : 'none';
  }

  protected override countOf({ items }: AnnualReports): number {
    return items.length;
  }

  protected override missingIn({ items }: AnnualReports): readonly unknown[] {
    return items[0] ? this.relationsOf(items[0]).map(({ relation, cells }) => ({ relation, cells: [...cells] })) : [];
  }

  protected override get replacesFallback(): boolean {
    return this.count > 0 && (!this.adopted || this.whole);
  }

  /** Gives the reader the tables of the year on screen as a CSV file. */
  exportCsv(): void {
    const { current: report } = this;
    if (report) void this.save(report);
  }

  protected override render(): TemplateResult {
    const { tools, value, locale, shownYear: year, current: report, debug, headlineLevel } = this;
    const drawn = tools && value && this.count > 0;
    const view = (): TemplateResult =>
      tools!.reportView({
        locale,
        report,
        department: value!.department,
        year,
        years: value!.items.map((each) => each.year),
        findings: debug && report ? this.relationsOf(report) : [],
        sections: !this.adopted ? 'all' : this.whole ? 'tables' : 'none',
        notFilled: this.say('notFilled'),
        level: Math.min(5, Math.max(2, headlineLevel ?? 2)),
        base: this.ownerDocument.baseURI,
        exports: this.export !== 'none',
        choose: (chosen) => {
          this.chosen = chosen;
          this.tell('gk-view-changed', { year: chosen });
        },
        save: (each) => void this.save(each),
      });
    return this.framed(drawn ? '' : this.say('title'), this.say('none'), drawn ? view() : nothing);
  }

  private get shownYear(): number {
    return this.chosen ?? this.year ?? this.value?.items[0]?.year ?? 0;
  }

  private get current(): AnnualReport | undefined {
    return this.value?.items.find(({ year }) => year === this.shownYear);
  }

  private relationsOf(report: AnnualReport): readonly RelationFinding[] {
    const before = this.value?.items.find(({ year }) => year === report.year - 1);
    return this.tools?.cellRelations(report, before && { report: before, known: 'ours' }) ?? [];
  }

  private async prepare(): Promise<Tools> {
    const tools = await import('./gk-annual-report.report.ts');
    if (this.tools) return tools;
    this.tools = tools;
    adoptStyles(this.renderRoot as ShadowRoot, [...GkAnnualReport.elementStyles, tools.reportCss]);
    tools.layAcross(this.ownerDocument);
    return tools;
  }

  private async save(report: AnnualReport): Promise<void> {
    const { saveReport } = await import('./gk-annual-report.export.ts');
    saveReport(this.ownerDocument, report, this.locale);
    this.tell('gk-rows-exported', { kind: 'csv', count: 200 });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gk-annual-report': GkAnnualReport;
  }
}
