import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { Words } from '@gongkai/model';
import { recordAct, type Actor } from '../../audit/chain.ts';
import { withTx } from '../../db/tx.ts';
import { placeOf } from '../../files/receive.ts';
import { claimUploads } from '../../files/upload.ts';
import type { Refusal } from '../../http/problem.ts';
import { letterDocx } from '../../letters/letter-docx.ts';
import { letterPdf } from '../../letters/letter-pdf.ts';
import type { Office } from '../../office.ts';
import { fileById, letterById, lettersOf, pdfsOf, putPdf, requestNoOf, stampRow } from './repo.ts';
import { openRequest, type OpenRequest } from './status.ts';

const words = {
  print: {
    zh: '本机未安装 Chromium，不能生成 PDF。请下载网页版，在浏览器中打印为 PDF',
    en: 'There is no Chromium here to make a PDF. Download the page and print it to PDF in your browser',
  },
  making: { zh: 'PDF 正在生成，请几秒后再试', en: 'The PDF is being made; try again in a few seconds' },
  stamped: { zh: '该告知书已有盖章件，不能替换', en: 'This letter has its stamped copy already; it is not replaced' },
  lost: { zh: '上传的文件已失效，请重新上传', en: 'The upload is no longer there; upload it again' },
  scan: { zh: '盖章件应为 PDF、JPG 或 PNG', en: 'A stamped copy is a PDF, JPG or PNG' },
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
const scans: Readonly<Record<string, string>> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' };

const saved = (
  body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
  type: string,
  name: string,
): Response =>
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

/** The same for the desk, which sees the letters to third parties too. */
export async function deskLetter(
  office: Office,
  { row, privacy }: OpenRequest,
  id: string,
  format: LetterFormat = 'html',
): Promise<Response | Refusal | undefined> {
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
      const file = letter.stamped_file === null ? undefined : await fileById(read, letter.stamped_file);
      if (!file) return undefined;
      const bytes = Readable.toWeb(
        createReadStream(placeOf(office.filesDir, file.sha256)),
      ) as ReadableStream<Uint8Array>; // both are of bytes
      return saved(bytes, file.mime, `${letter.no}.${scans[file.mime] ?? 'bin'}`);
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

/** Takes an upload as the stamped copy of a letter: once, and for good. Undefined when done. */
export async function stampLetter(
  office: Office,
  actor: Actor,
  { row }: OpenRequest,
  id: string,
  fileId: string,
): Promise<Refusal | undefined> {
  return withTx(office.store, async (tx): Promise<Refusal | undefined> => {
    const letter = (await lettersOf(tx, row.id)).find((each) => each.id === id);
    const file = await fileById(tx, fileId);
    if (!letter || !file) return { status: 404, code: 'letter.lost', title: words.lost };
    if (scans[file.mime] === undefined) return { status: 415, code: 'letter.scan', title: words.scan };
    if (letter.stamped_file !== null) return { status: 409, code: 'letter.stamped', title: words.stamped };
    if ((await claimUploads(tx, office.now(), [fileId], { table: 'letter', id })).length > 0)
      return { status: 409, code: 'letter.lost', title: words.lost };
    await stampRow(tx, id, fileId);
    await recordAct(tx, { engine: office.store.engine, digest: office.digest }, office.now(), actor, {
      act: 'letter.stamp',
      entity: 'letter',
      entityId: id,
      data: { file: fileId, sha256: file.sha256 },
    });
    return undefined;
  });
}
