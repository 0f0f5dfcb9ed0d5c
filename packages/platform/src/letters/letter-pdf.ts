import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Fault } from '@gongkai/model';

const MOST_MS = 120_000;
/** No name is resolved and every connection goes to a port where nothing listens: a letter needs nothing from elsewhere. */
const closed = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--disable-quic',
];
const quiet = [
  '--headless=new',
  '--disable-gpu',
  '--no-first-run',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-dev-shm-usage',
  '--disable-sync',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--password-store=basic',
  '--use-mock-keychain',
];

// `--print-to-pdf` works by a script of the browser's own: scripts are refused by the page, not by a flag
const style = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><style>
@page { size: A4; margin: 30mm 26mm 25mm 28mm; }
body { font: 15pt/26pt FangSong, "Noto Serif CJK SC", serif; }
.organ { color: #c00000; font-size: 30pt; line-height: 1.4; text-align: center; border-bottom: 2pt solid #c00000; padding-bottom: 8pt; }
h1 { font-size: 22pt; text-align: center; font-weight: 700; }
.no { text-align: center; }
p, blockquote { margin: 0; text-indent: 2em; text-align: justify; white-space: pre-line; }
.organ, .no, .to { text-indent: 0; }
.sign, .day { text-align: right; padding-right: 4em; }
.sign { margin-top: 40pt; break-before: avoid; } .day { break-before: avoid; }
</style>`;

/**
 * Prints a letter's record to PDF by Chromium: a process of its own, without network, without script, in a folder only this
 * user may read and that is gone afterwards. Throws `letter.pdf` when it does not work.
 */
export async function letterPdf(chromium: string, html: string): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'gk-letter-'));
  try {
    const [page, made] = [join(folder, 'letter.html'), join(folder, 'letter.pdf')];
    writeFileSync(page, html.replace('</head>', `${style}</head>`), { mode: 0o600 });
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const flags = [
      ...quiet,
      ...closed,
      ...asRoot,
      `--user-data-dir=${join(folder, 'profile')}`,
      '--no-pdf-header-footer',
    ];
    await run(chromium, [...flags, `--print-to-pdf=${made}`, pathToFileURL(page).href]);
    return readFileSync(made);
  } catch (error) {
    throw new Fault('letter.pdf', error instanceof Error ? error.message : String(error));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

const run = (program: string, args: readonly string[]): Promise<void> =>
  new Promise((done, failed) => {
    const child = spawn(program, args, { stdio: 'ignore', timeout: MOST_MS, killSignal: 'SIGKILL' });
    child.on('error', failed);
    child.on('exit', (code, signal) =>
      code === 0 ? done() : failed(new Error(`Chromium ended with ${code ?? signal}`)),
    );
  });
