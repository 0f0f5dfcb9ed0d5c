import { gzipSync } from 'node:zlib';
import { gbkEncoder } from '../../seeds/serve/gbk.ts';
import { a11yDoc } from '../../packages/checker/src/checks/a11y/doc.ts';
import { attachOpens } from '../../packages/checker/src/checks/attach/opens.ts';
import { opendataParses } from '../../packages/checker/src/checks/opendata/parses.ts';
import { openFile } from '../../packages/checker/src/facts/files/open-file.ts';
import { attachments } from '../../packages/checker/src/facts/inspect/attachments.ts';
import { datasets } from '../../packages/checker/src/facts/inspect/datasets.ts';
import { readPdf } from '../../packages/checker/src/stages/inspect/pdf-pages.ts';
import { answerOf, inspectedOf } from '../../packages/checker/testing/inspected.ts';
import { bookOf, zipOf } from '../../packages/checker/testing/made-files.ts';
import { pdfOf } from '../../packages/checker/testing/pdf.ts';
import { drawOf, type Draw } from './draw.ts';
import { publishedPdf } from './pdfs.ts';
import { factOf, measureOf, saysOf } from './families/family.ts';
import type { Verdict } from './tally.ts';

const gbk = gbkEncoder();
const encrypted = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(600),
  Buffer.from('EncryptedPackage', 'utf16le'),
  Buffer.alloc(600),
]);
const errorPage = '<!DOCTYPE html><html><head><title>404</title></head><body>您访问的页面不存在</body></html>';
const word = (text: string): Buffer =>
  zipOf({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<w:document><w:p><w:t>${text}</w:t></w:p></w:document>`,
  });

/** Rows with their heading. */
const table = (draw: Draw, rows: number): readonly (readonly [string, string, number])[] =>
  Array.from({ length: rows }, (_, at) => [`第${at + 1}小学`, draw.pick(['东门路12号', '建设路86号']), draw.int(900)]);
const head = ['名称', '地址', '人数'] as const;

interface Made {
  readonly name: string;
  readonly bytes: Buffer;
  readonly isFaulty: boolean;
}

async function attachment(draw: Draw): Promise<Made> {
  const good: readonly (() => Made | Promise<Made>)[] = [
    () => ({ name: 'a.pdf', bytes: pdfOf(`page ${draw.int(99)}`), isFaulty: false }),
    () => ({ name: 'a.docx', bytes: word(`名单${draw.int(99)}`), isFaulty: false }),
    () => ({ name: 'a.doc', bytes: word('新格式旧名'), isFaulty: false }),
    async () => ({ name: 'a.xlsx', bytes: await bookOf([head, ...table(draw, 3)]), isFaulty: false }),
    () => ({
      name: 'a.doc?v=1',
      bytes: Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]),
      isFaulty: false,
    }),
    () => ({ name: 'a.doc', bytes: Buffer.from('{\\rtf1\\ansi text}'), isFaulty: false }),
    () => ({ name: 'a.zip', bytes: zipOf({ 'a.txt': 'x' }), isFaulty: false }),
    () => ({ name: 'a.txt', bytes: gbk(`名单${draw.int(99)}`), isFaulty: false }),
  ];
  const bad: readonly (() => Made | Promise<Made>)[] = [
    () => ({ name: draw.pick(['a.pdf', 'a.docx', 'a.xls', 'a.zip']), bytes: Buffer.from(errorPage), isFaulty: true }),
    () => ({ name: draw.pick(['a.pdf', 'a.doc', 'a.rar']), bytes: Buffer.alloc(0), isFaulty: true }),
    () => ({ name: 'a.pdf', bytes: pdfOf('cut').subarray(0, 30 + draw.int(40)), isFaulty: true }),
    () => ({ name: draw.pick(['a.docx', 'a.xlsx']), bytes: encrypted, isFaulty: true }),
    () => ({ name: 'a.docx', bytes: word('断').subarray(0, -60), isFaulty: true }),
    () => ({
      name: 'a.pdf',
      bytes: Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
      isFaulty: true,
    }),
    () => ({ name: 'a.ofd', bytes: zipOf({ 'a.txt': 'x' }), isFaulty: true }),
  ];
  return draw.pick(draw.chance(0.5) ? bad : good)();
}

async function dataset(draw: Draw): Promise<Made> {
  const rows = table(draw, 1 + draw.int(9));
  const csv = (of: readonly (readonly unknown[])[], end = '\n'): string =>
    of.map((row) => row.join(',')).join(end) + end;
  const records = rows.map(([name, address, count]) => ({ name, address, count }));
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<rows>${rows.map(([name, address]) => `<row><name>${name}</name><address>${address}</address></row>`).join('')}</rows>`;
  const good: readonly (() => Made | Promise<Made>)[] = [
    () => ({ name: 'a.csv', bytes: Buffer.from(`\ufeff${csv([head, ...rows], '\r\n')}`), isFaulty: false }),
    () => ({ name: 'download?format=csv', bytes: gbk(csv([head, ...rows])), isFaulty: false }),
    () => ({
      name: 'a.json',
      bytes: Buffer.from(
        `${draw.pick(['', '\ufeff'])}${JSON.stringify(draw.pick([records, { data: records }, { result: { rows: records } }]))}`,
      ),
      isFaulty: false,
    }),
    () => ({ name: 'a.xml', bytes: Buffer.from(xml), isFaulty: false }),
    async () => ({
      name: 'a.xlsx',
      bytes: await bookOf([...draw.pick([[], [['岚川县学校名录']]]), head, ...rows]),
      isFaulty: false,
    }),
  ];
  const bad: readonly (() => Made | Promise<Made>)[] = [
    () => ({ name: 'a.csv', bytes: Buffer.from(csv([head])), isFaulty: true }),
    () => ({ name: 'a.json', bytes: Buffer.from(JSON.stringify(records).slice(0, -3)), isFaulty: true }),
    () => ({ name: 'a.json', bytes: Buffer.from('[]'), isFaulty: true }),
    () => ({ name: 'a.xml', bytes: Buffer.from(xml.slice(0, -9)), isFaulty: true }),
    () => ({ name: 'a.pdf', bytes: pdfOf('table'), isFaulty: true }),
    () => ({ name: 'a.docx', bytes: word('表'), isFaulty: true }),
    () => ({ name: 'a.csv', bytes: Buffer.from(errorPage), isFaulty: true }),
    async () => ({ name: 'a.xlsx', bytes: (await bookOf([head, ...rows])).subarray(0, -40), isFaulty: true }),
    async () => ({ name: 'a.xlsx', bytes: await bookOf([head]), isFaulty: true }),
  ];
  return draw.pick(draw.chance(0.5) ? bad : good)();
}

/** Published files and data, some of which cannot be opened or read by a machine. Each is opened as a scan opens it. */
export async function fileVerdicts(trials: number, seed: string): Promise<readonly Verdict[]> {
  const all: Verdict[] = [];
  for (let at = 0; at < trials; at += 1) {
    for (const [inspection, check, make] of [
      [attachments, attachOpens, attachment],
      [attachments, a11yDoc, (draw: Draw) => ({ name: 'a.pdf', ...publishedPdf(draw) })],
      [datasets, opendataParses, dataset],
    ] as const) {
      const { name, bytes, isFaulty } = await make(drawOf(`${seed} ${check.id} ${at}`));
      const url = `http://h/f/${name}`;
      const opened = await openFile(bytes, [url], false, readPdf);
      const answer = { ...answerOf(bytes, { url, finalUrl: url }), opened };
      const said =
        inspection === attachments
          ? saysOf(
              measureOf(check, { inspected: inspectedOf(attachments, [[url, twice(factOf(attachments, answer))]]) }),
            )
          : saysOf(measureOf(check, { inspected: inspectedOf(datasets, [[url, twice(factOf(datasets, answer))]]) }));
      all.push({
        check: check.id,
        isFaulty,
        said,
        note: `${name} ${bytes.length} bytes ${opened.type} ${opened.fault} ${gzipSync(bytes).toString('base64').slice(0, 200)}`,
      });
    }
  }
  return all;
}

const twice = <F>(fact: F): readonly [F, F] => [fact, fact];
