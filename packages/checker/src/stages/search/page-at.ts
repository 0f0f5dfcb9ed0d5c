import { cookieJar } from '../../capture/browser/cookies.ts';
import type { PageScan } from '../../facts/page.ts';
import { resolveAddress } from '../../facts/scan/address.ts';
import { decodePage } from '../../facts/scan/charset.ts';
import { scanPage } from '../../facts/scan/scan.ts';
import type { Ask, Net } from '../../run/capture.ts';

/** A page as a plain request gets it, redirects followed. */
export interface FetchedPage {
  readonly at: number;
  /** Where the last redirect led. */
  readonly url: string;
  /** 0 when no answer came; `error` says why. */
  readonly status: number;
  readonly error?: string;
  readonly charset: string;
  readonly html: string;
  /** Absent when there is nothing to read. */
  readonly scan?: PageScan;
}

const mostHops = 6;

/** Asks for a page and follows its redirects as a browser does: cookies kept on the way, a POST answered by a GET. */
export async function pageAt(net: Net, ask: Ask): Promise<FetchedPage> {
  const cookies = cookieJar();
  let next = ask;
  for (let hop = 0; ; hop += 1) {
    const cookie = cookies.for(next.url);
    const { at, status, headers, body, error } = await net.fetch({
      ...next,
      headers: { ...next.headers, ...(cookie === '' ? {} : { cookie }) },
    });
    cookies.keep(next.url, headers['set-cookie']);
    const target =
      status >= 300 && status < 400 ? resolveAddress(headers.location ?? '', next.url, 'utf-8') : undefined;
    if (target !== undefined && hop < mostHops) {
      const { round, cap } = ask;
      next = { url: target, ...(round !== undefined && { round }), ...(cap && { cap }) };
      continue;
    }
    const { html, charset } = decodePage(body, headers['content-type'] ?? '');
    const scan = html === '' ? undefined : scanPage(html);
    return { at, url: next.url, status, charset, html, ...(scan && { scan }), ...(error && { error }) };
  }
}
