import { createHash, randomBytes, randomUUIDv7, timingSafeEqual } from 'node:crypto';
import { readScan, type Problem, type Read, type Scan, type Words, bad } from '@gongkai/model';
import type { Actor } from '../../audit/chain.ts';
import { withTx } from '../../db/tx.ts';
import { keepBytes } from '../../files/keep-bytes.ts';
import type { Office } from '../../office.ts';
import { recordEvent } from '../../records/events.ts';
import { addScan, addScanFile, openSites, scanByHash, scanToken, setScanToken } from './repo.ts';
import { siteOfScan } from './rules.ts';

/** A report has a few megabytes; a site of 100,000 pages has twenty. */
export const MOST_REPORT = 32 * 1_048_576;

const words = {
  json: {
    zh: '文件不是完整的 JSON（在第 {at} 个字节附近中断）。请重新导出 report.json，或检查上传是否中断',
    en: 'The file is no whole JSON: it breaks off near byte {at}. Export report.json again, or see whether the upload broke off',
  },
  unknown: {
    zh: '网站 {url} 尚未登记。请先在“网站与栏目”登记，再导入检查报告',
    en: 'The site {url} is not registered. Register it first, then import the report',
  },
} satisfies Record<string, Words>;

const problem = (code: keyof typeof words, values: Problem['values'] = {}): Problem => ({
  code: `scan.${code}`,
  at: '',
  words: words[code],
  values,
});

function readBytes(bytes: Uint8Array): Read<Scan> {
  try {
    return readScan(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return bad([problem('json', { at: bytes.length })]);
  }
}

export type Imported =
  | { readonly kind: 'done'; readonly id: string; readonly siteId: string; readonly isNew: boolean }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

/**
 * Takes a checker's report in as it came: validated, kept by its hash, shown beside its site, never edited. The same report
 * twice changes nothing. Refused: another schema, a file that breaks off, a site that is not registered.
 */
export async function importScan(office: Office, actor: Actor, bytes: Uint8Array): Promise<Imported> {
  const read = readBytes(bytes);
  if (!read.ok) return { kind: 'invalid', problems: read.problems };
  const { value: scan } = read;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const before = await scanByHash(office.store.read, sha256);
  if (before) return { kind: 'done', id: before.id, siteId: before.site_id, isNew: false };
  const site = siteOfScan(await openSites(office.store.read), scan);
  if (!site) return { kind: 'invalid', problems: [problem('unknown', { url: scan.site.url })] };
  await keepBytes(office.filesDir, bytes);
  return withTx(office.store, async (tx): Promise<Imported> => {
    const raced = await scanByHash(tx, sha256);
    if (raced) return { kind: 'done', id: raced.id, siteId: raced.site_id, isNew: false };
    const id = randomUUIDv7();
    const at = office.now().toISOString();
    await addScanFile(tx, { id, sha256, size: bytes.length, at });
    await addScan(tx, {
      id,
      site_id: site.id,
      sha256,
      size: bytes.length,
      run_id: scan.run.id,
      as_of: scan.run.asOf,
      finished_at: new Date(scan.run.finishedAt).toISOString(),
      summary: JSON.stringify(summaryOf(scan)),
      imported_at: at,
      imported_by: actor.id,
    });
    const data = { scan: id, sha256, run: scan.run.id };
    await recordEvent(tx, office, actor, { entity: 'site', id: site.id, act: 'import-scan', data });
    return { kind: 'done', id, siteId: site.id, isNew: true };
  });
}

/** What is read out of a report, in the report's own form, so that one reader serves both. */
const summaryOf = ({ brokenLinks, ...scan }: Scan): object => ({
  schema: 'gongkai-report/1',
  ...scan,
  links: { broken: Array.from({ length: brokenLinks }, () => ({ owner: 'own' })) },
});

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Makes the token a checker's machine sends reports with; the one before ends. It is shown this once. */
export async function newScanToken(office: Office, actor: Actor): Promise<string> {
  const token = `gks_${randomBytes(24).toString('base64url')}`;
  await withTx(office.store, async (tx) => {
    await setScanToken(tx, hashOf(token));
    await recordEvent(tx, office, actor, { entity: 'setting', id: 'scan-token', act: 'renew' });
  });
  return token;
}

/** Whether a request carries the office's token: `Authorization: Bearer …`. */
export async function hasScanToken(office: Office, header: string | undefined): Promise<boolean> {
  const given = /^Bearer (\S{8,200})$/.exec(header ?? '')?.[1];
  const kept = await scanToken(office.store.read);
  return given !== undefined && kept !== undefined && timingSafeEqual(Buffer.from(hashOf(given)), Buffer.from(kept));
}
