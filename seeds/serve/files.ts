import { crc32, deflateSync } from 'node:zlib';

/** One answer of a demo site. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

export const html = (body: string | Buffer, status = 200): Answer => ({ status, type: 'text/html', body });
export const file = (type: string, body: string | Buffer): Answer => ({ status: 200, type, body });
export const moved = (to: string, status = 302): Answer => ({
  status,
  type: 'text/html',
  body: '',
  headers: { location: to },
});

const chunk = (name: string, data: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length, 0);
  head.write(name, 4, 'latin1');
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(Buffer.concat([head.subarray(4), data])), 0);
  return Buffer.concat([head, data, sum]);
};

type Colour = readonly [red: number, green: number, blue: number];

/** A picture: hills under a sky, both drawn from two colours. Small, and the same bytes at every call. */
export function picture(width: number, height: number, sky: Colour, hill: Colour): Buffer {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const ridge = height * (0.55 + 0.12 * Math.sin(x / 37) + 0.07 * Math.sin(x / 11 + 2));
      const near = height * (0.75 + 0.1 * Math.sin(x / 53 + 1));
      const light = y < ridge ? 1.25 - (y / height) * 0.5 : y < near ? 1 : 0.72;
      const colour = y < ridge ? sky : hill;
      colour.forEach((value, at) => (rows[y * (width * 3 + 1) + 1 + x * 3 + at] = Math.min(255, value * light)));
    }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const escapeRtf = (text: string): string => text.replace(/[^\0-\x7f]/g, (char) => `\\u${char.charCodeAt(0)}?`);

/** An attachment that opens: RTF under Word's suffix and an XML workbook under Excel's (what old systems hand out), CSV, or a one-page PDF. */
export function attachment(name: string, title: string): Answer {
  const suffix = name.slice(name.lastIndexOf('.') + 1);
  if (suffix === 'csv')
    return file('text/csv', `\uFEFF序号,名称,地址,更新日期\r\n1,${title},岚川县建设路,2026-10-15\r\n`);
  if (suffix === 'pdf') return file('application/pdf', pdf());
  if (suffix === 'xls') return file('application/vnd.ms-excel', workbook(title));
  return file('application/msword', `{\\rtf1\\ansi\\ansicpg936 ${escapeRtf(title)}\\par}`);
}

/** A workbook of one sheet as Excel 2003 saves it in XML. */
const workbook = (title: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Sheet1"><Table><Row><Cell><Data ss:Type="String">${title.replace(/[<&>]/g, '')}</Data></Cell></Row></Table></Worksheet></Workbook>`;

/** One empty A4 page, with a true cross-reference table. */
function pdf(): string {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
  ];
  let text = '%PDF-1.4\n';
  const starts = objects.map((object, index) => {
    const start = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  return `${text}xref\n0 4\n0000000000 65535 f \n${table}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
}
