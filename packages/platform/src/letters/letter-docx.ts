import { AlignmentType, BorderStyle, Document, Packer, Paragraph, TextRun, type IParagraphOptions } from 'docx';
import { letterLines, type LetterLine } from './read-letter.ts';

/** Half points and twips of 党政机关公文格式 GB/T 9704: 红头 in red, title 二号, text 三号 with two characters of indent. */
const SIZE = { head: 72, title: 44, text: 32 } as const;
const RED = 'C00000';
const INDENT = 640;
const RIGHT = 1280;
const MARGINS = { top: 2098, bottom: 1984, left: 1587, right: 1474 };

// fonts of the standard; where they are not installed the office program takes its own
const fonts = {
  text: { name: '\u4eff\u5b8b_GB2312' }, // zh: 仿宋
  title: { name: '\u65b9\u6b63\u5c0f\u6807\u5b8b\u7b80\u4f53' }, // zh: 方正小标宋简体
} as const;

interface Look {
  readonly size?: number;
  readonly color?: string;
  readonly font?: (typeof fonts)[keyof typeof fonts];
  readonly more?: Omit<IParagraphOptions, 'children'>;
}

const looks: Readonly<Record<string, Look>> = {
  organ: {
    size: SIZE.head,
    color: RED,
    font: fonts.title,
    more: {
      alignment: AlignmentType.CENTER,
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: RED, space: 12 } },
      spacing: { after: 480 },
    },
  },
  h1: {
    size: SIZE.title,
    font: fonts.title,
    more: { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 240 } },
  },
  no: { more: { alignment: AlignmentType.CENTER, spacing: { after: 360 } } },
  to: {},
  sign: { more: { alignment: AlignmentType.RIGHT, indent: { right: RIGHT }, spacing: { before: 960 } } },
  day: { more: { alignment: AlignmentType.RIGHT, indent: { right: RIGHT }, spacing: { after: 480 } } },
};

function paragraphs({ role, text }: LetterLine): readonly Paragraph[] {
  const {
    size = SIZE.text,
    color,
    font = fonts.text,
    more = looks[role] ? {} : { indent: { firstLine: INDENT } },
  } = looks[role] ?? {};
  return text.split(/\n+/).map(
    (line) =>
      new Paragraph({
        ...more,
        children: [new TextRun({ text: line.trim(), size, font, ...(color !== undefined && { color }) })],
      }),
  );
}

/** The letter as a Word file for printing and stamping, out of its record. The library escapes what stands in it. */
export function letterDocx(html: string): Promise<Buffer> {
  const lines = letterLines(html);
  const title = lines.find(({ role }) => role === 'h1')?.text ?? '';
  const file = new Document({
    title,
    sections: [{ properties: { page: { margin: MARGINS } }, children: lines.flatMap(paragraphs) }],
  });
  return Packer.toBuffer(file);
}
