import { decodePage } from '../scan/charset.ts';

/** What a page says of its encoding, and whether that is so. */
export interface CharsetFact {
  /** Labels in lower case; '' when there is none. */
  readonly header: string;
  readonly metas: readonly string[];
  readonly bom: boolean;
  /** What its bytes are. */
  readonly read: string;
  /** The bytes are not what the label says. */
  readonly mislabelled: boolean;
  readonly ascii: boolean;
}

const PRESCAN = 4096;
const gb = /^(?:gb2312|gbk|gb_2312-80|x-gbk|gb18030|cp936)$/;

/** The encoding a label stands for: the three Chinese ones are read alike. */
const canonical = (label: string): string => (gb.test(label) ? 'gb18030' : label === 'utf8' ? 'utf-8' : label);

export function readCharset(bytes: Buffer, contentType: string): CharsetFact {
  const header = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(contentType)?.[1]?.toLowerCase() ?? '';
  const head = bytes.toString('latin1', 0, PRESCAN).replace(/<!--[\s\S]*?-->/g, '');
  const metas = [...head.matchAll(/<meta\b[^>]{0,300}?charset\s*=\s*["']?\s*([\w-]+)/gi)].map(([, label = '']) =>
    label.toLowerCase(),
  );
  const { charset, mislabelled } = decodePage(bytes, contentType);
  return {
    header,
    metas,
    bom: (bytes[0] === 0xef && bytes[1] === 0xbb) || (bytes[0] === 0xff && bytes[1] === 0xfe),
    read: charset,
    mislabelled,
    ascii: !bytes.some((byte) => byte > 127),
  };
}

/** `charset-undeclared`, `charset-mislabelled`, `charset-conflict`, or '' when all is well. */
export function charsetFault({ header, metas, bom, read, mislabelled, ascii }: CharsetFact): string {
  if (ascii) return '';
  // what a comment says is no label
  const label = header || (metas[0] ?? '');
  if (mislabelled && label !== '' && canonical(label) !== canonical(read)) return 'charset-mislabelled';
  const labels = new Set([header, ...metas].filter((label) => label !== '').map(canonical));
  if (labels.size > 1) return 'charset-conflict';
  return labels.size === 0 && !bom ? 'charset-undeclared' : '';
}
