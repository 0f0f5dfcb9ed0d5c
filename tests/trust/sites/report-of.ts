import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report, Site } from '@gongkai/model';
import { gongkai } from '../../../packages/checker/testing/command.ts';

const frank = ['--allow-private', '127.0.0.0/8', '--rate', 'max', '--confirm-gap', '0', '--max-pages', '1000000'];

/** Scans a site of this machine as a person would, and gives the report. Throws with what the command said when it ends ill. */
export async function reportOf(target: string | Site, ...more: readonly string[]): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-trust-'));
  try {
    const file = join(folder, 'site.json');
    if (typeof target !== 'string') writeFileSync(file, JSON.stringify(target));
    const out = join(folder, 'run');
    const asked = typeof target === 'string' ? target : file;
    const { code, err } = await gongkai(['scan', asked, ...frank, '--no-browser', '--out', out, ...more]);
    if (code !== 0 && code !== 1 && code !== 3) throw new Error(`exit ${code}: ${err}`);
    return JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
