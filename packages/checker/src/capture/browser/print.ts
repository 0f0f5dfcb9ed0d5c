import type { CDPSession } from 'puppeteer-core/internal/api/CDPSession.js';
import { startChromium } from './chromium.ts';
import { within } from './deadline.ts';

/** All of it: a report of 5,000 findings takes a few seconds. */
const printMs = 120_000;
const chunkBytes = 1 << 20;

/** What stands at the foot of every sheet. */
const footer =
  '<p style="width:100%;margin:0;font:8px sans-serif;color:#555f6b;text-align:center"><span class="pageNumber"></span> / <span class="totalPages"></span></p>';

/**
 * A page of ours as PDF: A4, tagged, with an outline and the fonts it uses. The browser is cut off from the network as in a scan.
 *
 * @param page HTML that needs nothing from elsewhere
 * @throws Fault `browser.missing`, `browser.start`; Late when it takes longer than two minutes
 */
export async function printPdf(executablePath: string, page: string): Promise<Uint8Array> {
  const chromium = await startChromium(executablePath);
  try {
    return await within(printMs, 'print', print(chromium.connection, page));
  } finally {
    await chromium.close();
  }
}

async function print(
  connection: Awaited<ReturnType<typeof startChromium>>['connection'],
  page: string,
): Promise<Uint8Array> {
  const { targetId } = await connection.send('Target.createTarget', { url: 'about:blank' });
  const session: CDPSession = await connection._createSession({ targetId });
  await session.send('Page.enable');
  const { frameTree } = await session.send('Page.getFrameTree');
  await session.send('Page.setDocumentContent', { frameId: frameTree.frame.id, html: page });
  await session.send('Runtime.evaluate', {
    expression:
      'Promise.all([document.fonts.ready, ...[...document.images].map((one) => one.decode().catch(() => 0))])',
    awaitPromise: true,
  });
  const { stream = '' } = await session.send('Page.printToPDF', {
    printBackground: true,
    preferCSSPageSize: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: footer,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    transferMode: 'ReturnAsStream',
  });
  return read(session, stream);
}

async function read(session: CDPSession, handle: string): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for (;;) {
    const { data, eof, base64Encoded } = await session.send('IO.read', { handle, size: chunkBytes });
    parts.push(Buffer.from(data, base64Encoded === true ? 'base64' : 'latin1'));
    if (eof) return Buffer.concat(parts);
  }
}
