import type { Locale, Pack, Report, Words } from '@gongkai/model';
import { deductionSheet } from './sheets/deductions.ts';
import { markingSheet } from './sheets/marking.ts';
import { mendingSheet } from './sheets/mending.ts';
import { openSheet } from './sheets/open.ts';
import { overviewSheet } from './sheets/overview.ts';
import { workbook } from './xlsx.ts';

const title: Words = { zh: '政府网站检查报告', en: 'Report on a government website' };

/** `report.xlsx`: 总表, 扣分明细, 整改清单, 未能测量, 打分表. The same report, the same bytes. */
export const reportXlsx = (report: Report, pack: Pack, locale: Locale): Promise<Uint8Array> =>
  workbook(
    [
      overviewSheet(report, pack, locale),
      deductionSheet(report, pack, locale),
      mendingSheet(report, pack, locale),
      openSheet(report, locale),
      markingSheet(report, pack, locale),
    ],
    { title: `${title[locale]} ${report.site.name}`, at: report.run.finishedAt, locale },
  );
