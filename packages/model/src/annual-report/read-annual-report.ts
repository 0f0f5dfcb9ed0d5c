import { isFields, type FieldReader, type Fields } from '../field-reader.ts';
import { salvageFile, strictly, type Salvaged } from '../item-file.ts';
import type { Read } from '../problem.ts';
import type { AnnualReport, AnnualReports } from './annual-report.ts';
import { readCells } from './read-cells.ts';

const what = { noun: 'annual-report', schema: 'gongkai.annual-report/1', name: 'year' } as const;

/** Reads a file of annual reports or every problem in it. A wrong cell is no problem of the file: relations name it. */
export const readAnnualReports = (json: unknown): Read<AnnualReports> => strictly(salvageAnnualReports(json));

/** What of a file of reports can be shown: `items` of several years, or one `item`. The newest year comes first. */
export function salvageAnnualReports(json: unknown): Salvaged<AnnualReports> {
  const one = isFields(json) && isFields(json['item']) ? { ...json, items: [json['item']] } : json;
  const { value, flaws } = salvageFile(what, one, readReport);
  const items = value && [...value.items].sort((a, b) => b.year - a.year);
  return { value: value && items && { ...value, items }, flaws };
}

function readReport(reader: FieldReader, row: Fields, at: string): AnnualReport {
  const year = reader.count(row, 'year', at) ?? 0;
  const publishedOn = reader.day(row, 'publishedOn', at);
  if (year !== 0 && (year < 2008 || year > 2999))
    reader.refuse({ code: 'annual-report.not-a-year', at: `${at}/year`, values: { found: year } });
  return {
    year,
    organ: reader.text(row, 'organ', at),
    overview: reader.text(row, 'overview', at),
    problems: reader.text(row, 'problems', at),
    other: reader.text(row, 'other', at),
    ...readCells((cell) => inside(row, cell)),
    ...reader.some(row, ['url'], at),
    ...(publishedOn && { publishedOn }),
  };
}

/**
 * The value of `t3.r3.1.total`: `{t3: {"r3.1": {total: 5}}}`. A key may have a dot, so at each step the longest name
 * that is there is taken.
 */
function inside(fields: unknown, path: string): unknown {
  if (!isFields(fields)) return undefined;
  if (path in fields) return fields[path];
  for (let dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
    const name = path.slice(0, dot);
    if (isFields(fields[name])) return inside(fields[name], path.slice(dot + 1));
  }
  return undefined;
}
