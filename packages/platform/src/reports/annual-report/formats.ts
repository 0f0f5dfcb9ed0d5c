import type { AnnualReport } from '@gongkai/model';
import { reportCsv, reportJson } from './report-json.ts';
import { reportDocx } from './report-docx.ts';
import { reportFile } from './report-view.ts';

export const reportFormats = ['html', 'docx', 'csv', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];
export const isReportFormat = (text: string): text is ReportFormat => reportFormats.some((each) => each === text);

const types: Readonly<Record<ReportFormat, string>> = {
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** A report under the schema that the element and every other reader know. */
export const reportAnswer = (report: AnnualReport, generatedAt: string): Readonly<Record<string, unknown>> => ({
  schema: 'gongkai.annual-report/1',
  generatedAt,
  department: report.organ,
  item: reportJson(report),
});

async function bodyOf(
  report: AnnualReport,
  format: ReportFormat,
  generatedAt: string,
): Promise<string | Uint8Array<ArrayBuffer>> {
  switch (format) {
    case 'html':
      return reportFile(report);
    case 'docx':
      return new Uint8Array(await reportDocx(report));
    case 'csv':
      return reportCsv(report);
    case 'json':
      return `${JSON.stringify(reportAnswer(report, generatedAt), undefined, 2)}\n`;
  }
}

/** The report as a file to be saved; as a page it runs nothing in this site's name. */
export async function reportResponse(
  report: AnnualReport,
  format: ReportFormat,
  name: string,
  generatedAt: string,
): Promise<Response> {
  return new Response(await bodyOf(report, format, generatedAt), {
    headers: {
      'Content-Type': types[format],
      'Content-Disposition': `attachment; filename="annual-report-${report.year}.${format}"; filename*=UTF-8''${encodeURIComponent(`${name}.${format}`)}`,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': 'sandbox',
    },
  });
}
