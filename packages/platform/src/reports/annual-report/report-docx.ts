import {
  groupOf,
  printedSections,
  remedies,
  remedyKeys,
  remedyResultKeys,
  remedyResults,
  requestColumnKeys,
  requestColumns,
  requestGroups,
  requestRowKeys,
  requestRows,
  disclosedCells,
  type AnnualReport,
  type CellKey,
} from '@gongkai/model';
import {
  AlignmentType,
  Document,
  HeadingLevel,
  PageOrientation,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { handCells } from './draft.ts';
import { reportTitle } from './report-view.ts';

/** Small enough for ten columns on a page across. */
const CELL_SIZE = 16;

const cell = (text: string, more: { readonly columns?: number; readonly rows?: number } = {}): TableCell =>
  new TableCell({
    ...(more.columns !== undefined && { columnSpan: more.columns }),
    ...(more.rows !== undefined && { rowSpan: more.rows }),
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, size: CELL_SIZE })] })],
  });
const table = (rows: readonly (readonly TableCell[])[]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map((children) => new TableRow({ children: [...children] })),
  });
const textOf = (report: AnnualReport, key: CellKey): string =>
  report.blank.includes(key) ? '' : String(report.cells[key]);

function disclosed(report: AnnualReport): Table {
  return table(
    handCells.map((key) => [cell(disclosedCells[key as keyof typeof disclosedCells].zh), cell(textOf(report, key))]), // table 2
  );
}

function requests(report: AnnualReport): Table {
  const heads = [cell('', { columns: 3 }), ...requestColumnKeys.map((column) => cell(requestColumns[column].zh))];
  const results = requestRowKeys.filter((row) => row.startsWith('r'));
  const rows = requestRowKeys.map((row) => {
    const group = groupOf(row);
    const inGroup = requestRowKeys.filter((each) => groupOf(each) === group);
    const columns = results.includes(row) ? (group === undefined ? 2 : 1) : 3;
    return [
      ...(row === results[0] ? [cell(requestGroups.results.zh, { rows: results.length })] : []),
      ...(group !== undefined && inGroup[0] === row ? [cell(requestGroups[group].zh, { rows: inGroup.length })] : []),
      cell(requestRows[row].zh, { columns }),
      ...requestColumnKeys.map((column) => cell(textOf(report, `t3.${row}.${column}`))),
    ];
  });
  return table([heads, ...rows]);
}

function remedyTable(report: AnnualReport): Table {
  return table([
    remedyKeys.map((remedy) => cell(remedies[remedy].zh, { columns: remedyResultKeys.length })),
    remedyKeys.flatMap(() => remedyResultKeys.map((result) => cell(remedyResults[result].zh))),
    remedyKeys.flatMap((remedy) => remedyResultKeys.map((result) => cell(textOf(report, `t4.${remedy}.${result}`)))),
  ]);
}

const paragraphs = (text: string): readonly Paragraph[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => new Paragraph({ indent: { firstLine: 480 }, children: [new TextRun({ text: line, size: 24 })] }));

/** The report as a Word file, tables across the page. */
export function reportDocx(report: AnnualReport): Promise<Buffer> {
  const parts: readonly (readonly (Paragraph | Table)[])[] = [
    paragraphs(report.overview),
    [disclosed(report)],
    [requests(report)],
    [remedyTable(report)],
    paragraphs(report.problems),
    paragraphs(report.other),
  ];
  const file = new Document({
    title: reportTitle(report, 'zh'),
    creator: report.organ,
    sections: [
      {
        properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
        children: [
          new Paragraph({
            heading: HeadingLevel.TITLE,
            alignment: AlignmentType.CENTER,
            text: reportTitle(report, 'zh'),
          }),
          ...printedSections.flatMap(({ zh }, at) => [
            new Paragraph({ heading: HeadingLevel.HEADING_1, text: zh }),
            ...(parts[at] ?? []),
          ]),
        ],
      },
    ],
  });
  return Packer.toBuffer(file);
}
