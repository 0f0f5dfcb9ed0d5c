import { guideFormsDownload } from '../../../packages/checker/src/checks/guide/forms/download.ts';
import { guideForms } from '../../../packages/checker/src/facts/inspect/guide-forms.ts';
import { guides } from '../../../packages/checker/src/facts/inspect/guides.ts';
import { answerOf } from '../../../packages/checker/testing/inspected.ts';
import { measureOn } from '../../../packages/checker/testing/interaction.ts';
import { bookOf, zipOf } from '../../../packages/checker/testing/made-files.ts';
import { pdfOf } from '../../../packages/checker/testing/pdf.ts';
import { gbkEncoder } from '../../../seeds/serve/gbk.ts';
import type { Draw } from '../draw.ts';
import { labelled, printed, sent } from '../papers.ts';
import { saysOf, type Family } from './family.ts';

interface Reply {
  readonly status: number;
  readonly bytes: Buffer;
}

const gbk = gbkEncoder();
const page = (inside: string): string => `<html><head><title>提示</title></head><body>${inside}</body></html>`;
const lost = [
  '您访问的页面不存在',
  '文件不存在或已删除',
  '404 Not Found',
  '系统错误，请联系管理员',
  '该附件暂不提供下载',
] as const;
const word = zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' });
const book = await bookOf([
  ['姓名', '电话'],
  ['', ''],
]);
const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]);

const good: readonly ((draw: Draw) => Reply)[] = [
  () => ({ status: 200, bytes: old }),
  () => ({ status: 200, bytes: word }),
  () => ({ status: 200, bytes: book }),
  (draw) => ({ status: 200, bytes: pdfOf(`form ${draw.int(99)}`) }),
  () => ({ status: 200, bytes: Buffer.from('{\\rtf1\\ansi form}') }),
  () => ({ status: 206, bytes: old.subarray(0, 900) }),
  // what word processors and old systems save as a page
  () => ({
    status: 200,
    bytes: Buffer.from('<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><table></table></body></html>'),
  }),
  () => ({ status: 200, bytes: Buffer.from('<html><head><meta name=ProgId content=Word.Document></head></html>') }),
  () => ({ status: 200, bytes: Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n') }),
  () => ({
    status: 200,
    bytes: Buffer.from('<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<w:wordDocument/>'),
  }),
  () => ({
    status: 200,
    bytes: gbk(`岚川县住房和城乡建设局\r\n施工许可申请表\r\n${'申请人：\t联系电话：\r\n'.repeat(20)}`),
  }),
];
const bad: readonly ((draw: Draw) => Reply)[] = [
  (draw) => ({ status: draw.pick([404, 404, 410]), bytes: Buffer.from(page(draw.pick(lost))) }),
  () => ({ status: 200, bytes: Buffer.alloc(0) }),
  (draw) => ({ status: 200, bytes: Buffer.from(`<!DOCTYPE html>${page(draw.pick(lost))}`) }),
  (draw) => ({ status: 200, bytes: gbk(`\r\n\r\n\r\n<html>${page(draw.pick(lost))}`) }),
  (draw) => ({ status: 200, bytes: Buffer.from(`\ufeff${page(draw.pick(lost))}`) }),
  (draw) => ({ status: 200, bytes: Buffer.from(`<!-- error.jsp -->\n${page(draw.pick(lost))}`) }),
  (draw) => ({
    status: 200,
    bytes: Buffer.from(
      `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "x">${page(draw.pick(lost))}`,
    ),
  }),
  (draw) => ({ status: 200, bytes: Buffer.from(`<script>alert('${draw.pick(lost)}');history.back();</script>`) }),
  (draw) => ({ status: 200, bytes: Buffer.from(`<div class="error">${draw.pick(lost)}</div>`) }),
  (draw) => ({ status: 200, bytes: Buffer.from(JSON.stringify({ code: 404, msg: draw.pick(lost) })) }),
  (draw) => ({ status: 200, bytes: gbk(draw.pick(lost)) }),
];

const names = ['申请表', '施工许可申请表', '授权委托书', '填写样表', '示范文本', '承诺书（范本）'] as const;

/** Forms that guides offer, which open, are gone, are empty, or are a page that says so. */
export const guideFiles: Family = {
  name: 'forms of guides',
  trial(draw) {
    const url = 'http://h/bszn/1.html';
    const forms = Array.from({ length: 1 + draw.int(3) }, (_, at) => {
      const isFaulty = draw.chance(0.5);
      const address = `http://h/f/${at}${draw.pick(['.doc', '.docx', '.xls', '.xlsx', '.pdf', '.wps', '.rar'])}`;
      return { address, isFaulty, reply: draw.pick(isFaulty ? bad : good)(draw) };
    });
    const links = forms.map(({ address }) => {
      const href = address.slice('http://h'.length);
      return draw.pick([
        `<a href="${href}">${draw.pick(names)}</a>`,
        `<a href="${href}" target=_blank>附件：${draw.pick(names)}${href.slice(href.lastIndexOf('.'))}</a>`,
        `<a href="${address}"><img src="/icon_doc.gif"><span>${draw.pick(names)}</span></a>`,
      ]);
    });
    const main = labelled(draw, [
      ['事项名称', '建筑工程施工许可'],
      ['申请材料', `1.申请表；2.身份证复印件 ${links.join('、')}`],
      ['办理流程', '申请→受理→审核→决定→送达'],
      ['办理地点', '建设路86号政务服务中心二楼'],
      ['咨询电话', '0510-86861234'],
    ]);
    const html = printed(draw, { title: '建筑工程施工许可办事指南', main });
    const guide = sent(draw, html, { url, finalUrl: url });
    const replies = new Map(forms.map(({ address, reply }) => [address, reply]));
    const measure = measureOn(guideFormsDownload, [guides, guideForms], {
      columns: [{ class: 'service', name: '办事指南', rows: [['建筑工程施工许可', '2026-03-01', url]] }],
      answers(asked) {
        const reply = replies.get(asked);
        if (reply === undefined) return asked === url ? guide : undefined;
        const { status, bytes } = reply;
        return answerOf(bytes, { url: asked, finalUrl: asked, status, contentType: 'application/octet-stream' });
      },
    });
    return forms.map(({ address, isFaulty, reply }) => {
      const findings = measure.state === 'measured' ? measure.findings : [];
      const mine = findings.filter(({ page: at }) => at === address);
      return {
        check: guideFormsDownload.id,
        isFaulty,
        said: measure.state === 'measured' ? saysOf({ ...measure, findings: mine }) : ('open' as const),
        note: `${address} ${reply.status} ${reply.bytes.toString('latin1', 0, 120)} in ${main}`,
      };
    });
  },
};
