import { measured, na, unmeasured } from '@gongkai/model';
import { attachments, type AttachmentFact } from '../../facts/inspect/attachments.ts';
import { judged, lastFact, type Fault } from '../../facts/inspect/finding.ts';
import { check } from '../check.ts';

const values = ({ pages = 0 }: AttachmentFact): { pages: number } => ({ pages });

const faults: readonly Fault<AttachmentFact>[] = [
  {
    kind: 'pdf-picture',
    words: {
      zh: 'PDF 共 {pages} 页，全是图片，没有文字：读屏软件念不出，也搜索不到。请由原文件导出 PDF，或做文字识别后再上传。',
      en: 'The PDF has {pages} pages of pictures and no text: no screen reader can say it and no search finds it. Export it from the original, or run text recognition before uploading.',
    },
    isFaulty: ({ reads }) => reads === 'picture',
    values,
  },
  {
    kind: 'pdf-text-unclear',
    words: {
      zh: 'PDF 共 {pages} 页，几乎取不出文字（可能是扫描件，也可能是字体没有文字对照表）。请人工打开，试试能否选中文字。',
      en: 'Hardly any text comes out of the PDF of {pages} pages (a scan, or fonts that do not say which letters they are). Open it and see whether text can be selected.',
    },
    isFaulty: ({ reads }) => reads === 'unclear',
    values,
    state: 'person',
  },
];

/** Attached PDF files have text, not only pictures of it. A seeded sample of the files the crawl has met. */
export const a11yDoc = check({
  id: 'a11y.doc',
  words: { zh: 'PDF 附件有文字', en: 'Attached PDF files have text' },
  needs: ['links', 'inspect:attachments'],
  params: {},
  measure({ crawl, inspected }) {
    if (crawl.homeFault !== undefined) return unmeasured(crawl.homeFault);
    const all = inspected?.looksOf(attachments);
    if (all === undefined) return unmeasured('tool.version');
    const pdfs = all.filter(({ subject, looks }) => {
      const fact = lastFact(looks);
      return fact === undefined ? /\.pdf(?:[?#]|$)/i.test(subject.url) : fact.type === 'pdf';
    });
    if (pdfs.length === 0) return na('no.population');
    const { findings, open } = judged(pdfs, faults);
    const opened = pdfs.flatMap(({ looks }) => lastFact(looks) ?? []);
    const read = opened.filter(({ reads }) => reads !== undefined).length;
    const unread = opened.length - read;
    if (read === 0) return unmeasured(open[0]?.reason ?? (unread > 0 ? 'unsupported.format' : 'tool.budget'));
    return measured(read, findings, {
      open: [...open, ...(unread > 0 ? [{ reason: 'unsupported.format' as const, count: unread }] : [])],
    });
  },
});
