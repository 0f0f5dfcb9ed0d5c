import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** How one path answers: HTML text, or whatever it likes. */
export type Answer = string | ((request: IncomingMessage, response: ServerResponse) => void);

export interface HostileServer {
  /** Origin with a slash. */
  readonly url: string;
  /** `GET /path` in the order they came. */
  readonly requests: readonly string[];
  /** Body bytes that endless answers have sent. */
  readonly sent: { bytes: number };
  /** Told with the number of requests so far. */
  onRequest(hear: (count: number) => void): void;
  close(): Promise<void>;
}

const page = (title: string, body: string): string =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;

const article = (column: number, at: number): string =>
  page(
    `第${column}栏第${at}篇`,
    `<p><a href="/">首页</a></p><h1>第${column}栏第${at}篇通知</h1><p>发布日期：2026-02-${String(at + 1).padStart(2, '0')}</p>
     <div class="content">关于第${column}项工作第${at}次安排的通知，内容各不相同：${'安排'.repeat(column * 7 + at)}。</div>`,
  );

/** A small department that is in order but for one link: 1 home page, `columns` lists, 10 articles each. */
export function ordinary(columns = 4, extra = ''): Readonly<Record<string, Answer>> {
  const lists = Array.from({ length: columns }, (_, column) => `<a href="/col${column}/">通知公告${column}</a>`).join(
    ' ',
  );
  const answers: Record<string, Answer> = {
    '/': page('测试局', `<div class="nav">${lists}</div>${extra}`),
    '/robots.txt': (_request, response) => void response.writeHead(404).end(),
  };
  for (let column = 0; column < columns; column += 1) {
    const rows = Array.from(
      { length: 10 },
      (_, at) =>
        `<li><a href="/col${column}/a${at}.html">第${column}栏第${at}篇通知</a> 2026-02-${String(at + 1).padStart(2, '0')}</li>`,
    );
    const gone = column === 0 ? '<a href="/gone.html">已撤下的通知</a>' : '';
    answers[`/col${column}/`] = page(
      `通知公告${column}`,
      `<div class="nav">${lists}</div><ul>${rows.join('')}</ul>${gone}`,
    );
    for (let at = 0; at < 10; at += 1) answers[`/col${column}/a${at}.html`] = article(column, at);
  }
  return answers;
}

/** A calendar that has a next month for ever, and says nothing on any of its pages. */
export function calendar(path: string): (url: URL) => string | undefined {
  return (url) => {
    if (url.pathname !== path) return undefined;
    const month = Number(url.searchParams.get('m') ?? '0');
    return page(
      '日历',
      `<h1>${month} 月</h1><a href="${path}?m=${month + 1}">下一月</a> <a href="${path}?m=${month - 1}">上一月</a>`,
    );
  };
}

/** 2 GB by its own word, and really as long as anybody reads. */
export const endless =
  (sent: { bytes: number }): Answer =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': String(2 ** 31) });
    const chunk = Buffer.from('<p>没有尽头的一页</p>'.repeat(2000));
    const more = (): void => {
      while (!response.destroyed && response.write(chunk)) sent.bytes += chunk.length;
      sent.bytes += chunk.length;
    };
    response.on('drain', more);
    more();
  };

/** 64 MB of nothing in 64 KB. */
export const bomb: Answer = (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' });
  response.end(bombBytes);
};
const bombBytes = gzipSync(Buffer.alloc(64 << 20, 32));

export const redirect =
  (location: string): Answer =>
  (_request, response) =>
    void response.writeHead(302, { location }).end();

/** Takes the connection and never says a word. */
export const silence: Answer = () => undefined;

/** Serves paths on loopback; what is not listed is 404. `delayMs` keeps each answer back, so that there is a half-way. */
export async function serveHostile(
  answers: Readonly<Record<string, Answer>>,
  { host = '127.0.0.1', delayMs = 0, more = (_url: URL): string | undefined => undefined } = {},
): Promise<HostileServer> {
  const requests: string[] = [];
  const hearers: ((count: number) => void)[] = [];
  const server: Server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    for (const hear of hearers) hear(requests.length);
    const url = new URL(request.url ?? '/', 'http://hostile');
    setTimeout(() => reply(answers[url.pathname] ?? answers['*'] ?? more(url), request, response), delayMs);
  });
  server.listen(0, host);
  await once(server, 'listening');
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}/`,
    requests,
    sent: { bytes: 0 },
    onRequest: (hear) => void hearers.push(hear),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function reply(answer: Answer | undefined, request: IncomingMessage, response: ServerResponse): void {
  if (typeof answer === 'function') return answer(request, response);
  response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(answer ?? page('404', '<h1>404 Not Found</h1>'));
}
