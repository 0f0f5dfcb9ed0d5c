import type { Words } from '@gongkai/model';
import { withTx } from '../../db/tx.ts';
import type { Refusal } from '../../http/problem.ts';
import { letterDocx } from '../../letters/letter-docx.ts';
import { letterPdf } from '../../letters/letter-pdf.ts';
import type { Office } from '../../office.ts';
import { letterById, lettersOf, pdfsOf, putPdf, requestNoOf } from './repo.ts';
import { scanOf } from './scans.ts';
import { openRequest, type OpenRequest } from './status.ts';

const words = {
  print: {
    zh: '本机未安装 Chromium，不能生成 PDF。请下载网页版，在浏览器中打印为 PDF',
    en: 'There is no Chromium here to make a PDF. Download the page and print it to PDF in your browser',
  },
  making: { zh: 'PDF 正在生成，请几秒后再试', en: 'The PDF is being made; try again in a few seconds' },
} satisfies Record<string, Words>;

export const letterFormats = ['html', 'docx', 'pdf', 'stamped'] as const;
export type LetterFormat = (typeof letterFormats)[number];
export const letterFormatOf = (text: string | undefined): LetterFormat =>
  letterFormats.find((format) => format === text) ?? 'html';

const types = {
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;

const saved = (body: string | Uint8Array<ArrayBuffer>, type: string, name: string): Response =>
  new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${encodeURIComponent(name)}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Content-Security-Policy': 'sandbox',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });

const isToOthers = (kind: string): boolean =>
  kind === 'third-party' || kind === 'joint-organ' || kind === 'third-party-told';

/** A letter of the applicant's, to be saved: its own bytes, never run in this site's name. Undefined for what is not his. */
export async function letterBytes(
  office: Office,
  open: OpenRequest,
  id: string,
  format: LetterFormat = 'html',
): Promise<Response | Refusal | undefined> {
  const letter = await letterById(office.store.read, id);
  return letter && !isToOthers(letter.kind) ? deskLetter(office, open, id, format) : undefined;
}

/** The same for the desk, which sees the letters to third parties too, and stamped copies that were replaced. */
export async function deskLetter(
  office: Office,
  open: OpenRequest,
  id: string,
  format: LetterFormat = 'html',
  seq?: number,
): Promise<Response | Refusal | undefined> {
  const { row, privacy } = open;
  const { read } = office.store;
  const letter = (await lettersOf(read, row.id)).find((each) => each.id === id);
  if (!letter) return undefined;
  const html = (): string => privacy.text('letter', 'html', letter.id, letter.html);
  switch (format) {
    case 'html':
      return saved(html(), types.html, `${letter.no}.html`);
    case 'docx':
      return saved(new Uint8Array(await letterDocx(html())), types.docx, `${letter.no}.docx`);
    case 'pdf': {
      const made = (await pdfsOf(read, row.id)).find((each) => each.letter_id === id);
      if (made)
        return saved(
          Buffer.from(privacy.text('letter_pdf', 'pdf', id, made.pdf), 'base64'),
          types.pdf,
          `${letter.no}.pdf`,
        );
      if (office.config.chromium === undefined) return { status: 409, code: 'letter.print', title: words.print };
      await withTx(office.store, (tx) =>
        office.jobs.enqueue(tx, 'letter.pdf', { letter: id }, { key: `letter.pdf ${id}` }),
      );
      return { status: 503, code: 'letter.making', title: words.making, retryAfterS: 3 };
    }
    case 'stamped': {
      const scan = await scanOf(office, open, id, seq);
      return scan && 'bytes' in scan ? saved(scan.bytes, scan.mime, `${letter.no}.${scan.ending}`) : scan;
    }
  }
}

/** Which letters are there as PDF file and as stamped copy. */
export async function filesOfLetters(
  { store }: Office,
  { row }: OpenRequest,
): Promise<ReadonlyMap<string, readonly ('pdf' | 'stamped')[]>> {
  const made = new Set((await pdfsOf(store.read, row.id)).map(({ letter_id: id }) => id));
  const letters = await lettersOf(store.read, row.id);
  return new Map(
    letters.map(({ id, stamped_file: scan }) => [
      id,
      [...(made.has(id) ? (['pdf'] as const) : []), ...(scan === null ? [] : (['stamped'] as const))],
    ]),
  );
}

/** Does what the register leaves for later: PDF files of letters. Done twice it does the same. */
export function letterWork(office: Office): void {
  office.jobs.work('letter.pdf', async ({ letter: id }) => {
    const { chromium } = office.config;
    const letter = await letterById(office.store.read, String(id));
    const no = letter && (await requestNoOf(office.store.read, letter.request_id));
    const open = no === undefined ? 'not-found' : await openRequest(office, no);
    if (!letter || typeof open === 'string' || chromium === undefined) return;
    const { privacy } = open;
    const pdf = await letterPdf(chromium, privacy.text('letter', 'html', letter.id, letter.html));
    const sealed = privacy.sealText('letter_pdf', 'pdf', letter.id, Buffer.from(pdf).toString('base64'));
    await withTx(office.store, (tx) => putPdf(tx, letter.id, sealed, office.now().toISOString()));
  });
}
