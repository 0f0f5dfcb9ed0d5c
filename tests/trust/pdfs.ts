import { deflateSync } from 'node:zlib';
import type { Draw } from './draw.ts';

/** What is on one page of a PDF. */
interface Sheet {
  /** Printed, or laid unseen over a picture as text recognition does it. */
  readonly text?: string;
  readonly isUnseen?: boolean;
  /** Pictures, as many strips of a scan. */
  readonly strips?: number;
}

interface Print {
  readonly sheets: readonly Sheet[];
  /** Objects are packed into a stream, as writers do since PDF 1.5. */
  readonly isPacked: boolean;
  /** Filter under whose name the pictures come. */
  readonly filter: 'DCTDecode' | 'FlateDecode' | 'CCITTFaxDecode';
  /** A list of fonts without a font, as some scanners write. */
  readonly hasEmptyFonts: boolean;
}

const stream = (dictionary: string, body: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${body.length} >>\nstream\n`),
    body,
    Buffer.from('\nendstream'),
  ]);

/** Codes of a font of two bytes, and what each is: without it nobody reads the text. */
const codesOf = (text: string): Buffer =>
  Buffer.from(
    `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <0000> <FFFF> endcodespacerange ${[
      ...new Set(text),
    ]
      .map(hex)
      .map((code) => `1 beginbfchar <${code}> <${code}> endbfchar`)
      .join('\n')} endcmap end end`,
  );

const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');

/** A whole PDF: its objects, packed or not, and the table that says where they are. */
function pdf({ sheets, isPacked, filter, hasEmptyFonts }: Print): Buffer {
  const objects: (string | Buffer)[] = ['', ''];
  const add = (object: string | Buffer): number => objects.push(object);
  const all = sheets.map(({ text = '' }) => text).join('');
  const codes = all === '' ? 0 : add(stream('', codesOf(all)));
  const kin =
    all === ''
      ? 0
      : add(
          '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 >>',
        );
  const font =
    all === ''
      ? 0
      : add(
          `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /Identity-H /DescendantFonts [${kin} 0 R] /ToUnicode ${codes} 0 R >>`,
        );
  const pages = sheets.map(({ text, isUnseen = false, strips = 0 }) => {
    const pictures = Array.from({ length: strips }, () =>
      add(
        stream(
          `/Type /XObject /Subtype /Image /Width 8 /Height 8 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /${filter}`,
          deflateSync(Buffer.alloc(64, 200)),
        ),
      ),
    );
    const drawn = pictures.map((_, at) => `q 600 0 0 80 0 ${at * 80} cm /Im${at} Do Q`).join('\n');
    const said = text === undefined ? '' : `BT /F1 12 Tf ${isUnseen ? '3 Tr ' : ''}40 700 Td <${hex(text)}> Tj ET`;
    const content = add(stream('', Buffer.from(`${drawn}\n${said}`)));
    const fonts = text === undefined ? (hasEmptyFonts ? '/Font << >>' : '') : `/Font << /F1 ${font} 0 R >>`;
    const images = pictures.map((id, at) => `/Im${at} ${id} 0 R`).join(' ');
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${content} 0 R /Resources << ${fonts} /XObject << ${images} >> /ProcSet [/PDF /ImageB] >> >>`,
    );
  });
  objects[0] = '<< /Type /Catalog /Pages 2 0 R >>';
  objects[1] = `<< /Type /Pages /Kids [${pages.map((id) => `${id} 0 R`).join(' ')}] /Count ${pages.length} >>`;
  return isPacked ? packed(objects) : plain(objects);
}

function plain(objects: readonly (string | Buffer)[]): Buffer {
  let body = Buffer.from('%PDF-1.4\n');
  const places = objects.map((object, at) => {
    const place = body.length;
    body = Buffer.concat([body, Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.concat([body, Buffer.from(end)]);
}

function packed(objects: readonly (string | Buffer)[]): Buffer {
  let body = Buffer.from('%PDF-1.5\n');
  const entry = (kind: number, a: number, b: number): Buffer => {
    const row = Buffer.alloc(7);
    row.writeUInt8(kind, 0);
    row.writeUInt32BE(a, 1);
    row.writeUInt16BE(b, 5);
    return row;
  };
  const rows: Buffer[] = [entry(0, 0, 65535)];
  const put = (id: number, object: string | Buffer): void => {
    rows[id] = entry(1, body.length, 0);
    body = Buffer.concat([body, Buffer.from(`${id} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
  };
  const inside = objects.map((object, at) => [at + 1, object] as const);
  const texts = inside.flatMap(([id, object]) => (typeof object === 'string' ? [[id, object] as const] : []));
  const store = objects.length + 1;
  let index = '';
  let written = '';
  for (const [at, [id, object]] of texts.entries()) {
    index += `${id} ${written.length} `;
    written += `${object} `;
    rows[id] = entry(2, store, at);
  }
  for (const [id, object] of inside) if (typeof object !== 'string') put(id, object);
  const contents = deflateSync(Buffer.from(index + written));
  put(store, stream(`/Type /ObjStm /N ${texts.length} /First ${index.length} /Filter /FlateDecode`, contents));
  const table = store + 1;
  const start = body.length;
  rows[table] = entry(1, start, 0);
  put(table, stream(`/Type /XRef /Size ${table + 1} /W [1 4 2] /Root 1 0 R`, Buffer.concat(rows)));
  return Buffer.concat([body, Buffer.from(`startxref\n${start}\n%%EOF\n`)]);
}

const words = [
  '关于印发岚川县二〇二六年政务公开工作要点的通知',
  '各镇人民政府，县政府各部门、各直属单位：现将有关事项通知如下。',
  '预算单位应当在部门预算批复后二十日内向社会公开。',
] as const;

/** One published PDF: with text, or of pictures only. */
export function publishedPdf(draw: Draw): { readonly bytes: Buffer; readonly isFaulty: boolean } {
  const isFaulty = draw.chance(0.5);
  const count = 1 + draw.int(5);
  const text = (): string => `${draw.pick(words)}${draw.pick(words)}`;
  const scan = (): Sheet => ({ strips: draw.pick([1, 1, 4, 10]) });
  const sheet: (at: number) => Sheet = isFaulty
    ? scan
    : draw.pick([
        () => ({ text: text() }),
        () => ({ text: text(), strips: 1 }),
        () => ({ ...scan(), text: text(), isUnseen: true }),
        (at: number) => (at === 0 && count > 1 ? scan() : { text: text() + text() }),
      ]);
  const bytes = pdf({
    sheets: Array.from({ length: count }, (_, at) => sheet(at)),
    isPacked: draw.chance(0.4),
    filter: draw.pick(['DCTDecode', 'FlateDecode', 'CCITTFaxDecode']),
    hasEmptyFonts: draw.chance(0.3),
  });
  return { bytes, isFaulty };
}
