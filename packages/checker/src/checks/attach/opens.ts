import { measured, na, unmeasured, type Words } from '@gongkai/model';
import { judged, lastFact, type Fault } from '../../facts/inspect/finding.ts';
import { attachments, type AttachmentFact } from '../../facts/inspect/attachments.ts';
import type { FileFault } from '../../facts/files/open-file.ts';
import { check } from '../check.ts';

const words: Readonly<Record<Exclude<FileFault, ''>, Words>> = {
  empty: { zh: '附件是空文件（0 字节）。请重新上传', en: 'The file has no byte in it: upload it again' },
  'web-page': {
    zh: '附件（.{suffix}）打开后是网页，不是文件，多为出错提示页。请重新上传并改正链接',
    en: 'What is named .{suffix} is a web page, mostly an error page: upload the file and mend the link',
  },
  'wrong-type': {
    zh: '附件扩展名为 .{suffix}，实际格式是 {type}，双击打不开。请用正确的扩展名重新上传',
    en: 'The file is named .{suffix} but is {type}; it does not open by a click: upload it under its own suffix',
  },
  broken: {
    zh: '附件（.{suffix}）已损坏，两种方法都打不开。请重新上传',
    en: 'The file (.{suffix}) is damaged, two readers cannot open it: upload it again',
  },
  encrypted: {
    zh: '附件（.{suffix}）设有密码，公众打不开。请上传不加密的版本',
    en: 'The file (.{suffix}) asks for a password: publish it without one',
  },
  'no-pages': { zh: '附件（PDF）没有一页内容。请重新上传', en: 'The PDF has no page: upload it again' },
};

const faults = Object.entries(words).map(([kind, text]): Fault<AttachmentFact> => ({
  kind: `file-${kind}`,
  words: text,
  isFaulty: ({ fault }) => fault === kind,
  values: ({ suffix, type }) => ({ suffix, type }),
}));

export const attachOpens = check({
  id: 'attach.opens',
  words: { zh: '附件能打开', en: 'Attachments open' },
  needs: ['links', 'inspect:attachments'],
  params: {},
  measure({ crawl, inspected }) {
    if (crawl.homeFault !== undefined) return unmeasured(crawl.homeFault);
    const all = inspected?.looksOf(attachments);
    if (all === undefined) return unmeasured('tool.version');
    if (all.length === 0) return na('no.population');
    const { findings, open } = judged(all, faults);
    const opened = all.flatMap(({ looks }) => lastFact(looks) ?? []);
    if (opened.length === 0) return unmeasured(open[0]?.reason ?? 'tool.budget');
    const unread = opened.filter(({ note, fault }) => note === 'unread' && fault === '').length;
    return measured(opened.length, findings, {
      open: [...open, ...(unread > 0 ? [{ reason: 'unsupported.format' as const, count: unread }] : [])],
    });
  },
});
