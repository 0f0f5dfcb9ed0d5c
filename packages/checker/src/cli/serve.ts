import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { say } from '@gongkai/model';
import { openServer } from '../serve/server.ts';
import { words } from '../serve/serve.words.ts';
import { readSettings } from './config.ts';
import { speaking, type Console } from './console.ts';
import { exit, type Exit } from './exit.ts';
import type { Flags } from './flags.ts';
import { onInterrupt } from './interrupt.ts';
import { builtInPacks } from './shipped-pack.ts';
import { today } from './plan-of.ts';
import { problem, problemLines } from './problems.ts';
import { siteFolder } from './run-folder.ts';
import type { Settings } from './setting-keys.ts';

const loopback = /^(?:127(?:\.\d+){3}|localhost|::1)$/i;

/** `gongkai serve`: the local page, on this machine alone unless a host and a token are given. Ends with Ctrl-C. */
export async function serve(given: Console, _operands: readonly string[], flags: Flags): Promise<Exit> {
  const settings = readSettings(flags, given.env);
  const console = settings.ok ? speaking(given, settings.value) : given;
  const { locale } = console;
  const text = (key: string): string => (typeof flags[key] === 'string' ? flags[key] : '');
  const [host, token, port] = [text('host') || '127.0.0.1', text('token'), Number(text('port') || 8787)];
  const problems = [
    ...(settings.ok ? [] : settings.problems),
    ...(!loopback.test(host) && token.length < 16 ? [problem('serve.token', words.token)] : []),
    ...(Number.isInteger(port) && port >= 0 && port < 65_536 ? [] : [problem('serve.port', words.port)]),
  ];
  if (!settings.ok || problems.length > 0) {
    for (const line of problemLines(problems, locale)) console.err(line);
    return exit.usage;
  }
  let heard = port;
  let count = 0;
  const { server, close } = openServer({
    main: process.argv[1] ?? '', // as we were called ourselves, from sources or from a bundle
    lang: locale,
    locale,
    root: text('runs') || 'runs',
    packs: builtInPacks(),
    scanArgs: scanArgs(settings.value),
    door: () => ({ host, port: heard, token }),
    newRun: (url) =>
      join(siteFolder({ url: new URL(url).href }), `${today(console.now())}-${console.now()}-${(count += 1)}`),
  });
  const interrupt = onInterrupt(() => undefined);
  try {
    server.listen(port, host);
    await once(server, 'listening');
    heard = (server.address() as AddressInfo).port; // a server that listens on a port has one
    const name = host.includes(':') ? `[${host}]` : host;
    console.out(
      say(words.listening, locale, { url: `http://${name}:${heard}/${token === '' ? '' : `?token=${token}`}` }),
    );
    if (!interrupt.signal.aborted) await once(interrupt.signal, 'abort');
    return exit.done;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    console.err(say(words.taken, locale, { port, code }));
    return exit.usage;
  } finally {
    close();
    server.closeAllConnections();
    server.close();
    interrupt.end();
  }
}

/** What was said when the page was started holds for every scan. */
const scanArgs = ({
  contact,
  office,
  allowPrivate,
  rate,
  confirmGap,
  timeout,
  browser,
}: Settings): readonly string[] => [
  ...(contact === undefined ? [] : [`--contact=${contact}`]),
  ...(office === '' ? [] : [`--office=${office}`]),
  ...allowPrivate.map((cidr) => `--allow-private=${cidr}`),
  `--rate=${rate}`,
  `--confirm-gap=${confirmGap}`,
  `--timeout=${timeout}`,
  ...(browser ? [] : ['--no-browser']),
];
