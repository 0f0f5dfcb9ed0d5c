import { spawn, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import { Fault } from '@gongkai/model';
import { Connection } from 'puppeteer-core/internal/cdp/Connection.js';
import { PipeTransport } from 'puppeteer-core/internal/node/PipeTransport.js';
import { within } from './deadline.ts';
import { launchFlags } from './flags.ts';
import { newProfile, removeProfile, sweepProfiles } from './profile.ts';

/** A running Chromium of ours. */
export interface Chromium {
  readonly connection: Connection;
  readonly pid: number;
  /** `Chromium 156.0.8078.79`. */
  readonly version: string;
  readonly sandbox: 'on' | 'off';
  /** True when its process has ended or its pipe has closed. */
  isGone(): boolean;
  /** Asks it to end, and kills it 5 s later; its profile is removed. */
  close(): Promise<void>;
}

/** An account that owns nothing: Chromium refuses its sandbox to root, so root lends it this one. */
const nobody = 65_534;
const startMs = 30_000;
const closeMs = 5_000;

/** How to start it, best first: the first that comes up is taken. */
type Attempt = { readonly sandbox: 'on' | 'off'; readonly uid?: number };
const attempts = (uid: number | undefined): readonly Attempt[] =>
  uid === 0
    ? [{ sandbox: 'on', uid: nobody }, { sandbox: 'off', uid: nobody }, { sandbox: 'off' }]
    : [{ sandbox: 'on' }, { sandbox: 'off' }];

/**
 * Starts Chromium, in its sandbox where the machine allows it: as an unprivileged user when we are root.
 *
 * @throws Fault `browser.missing` when there is no such program, `browser.start` when it does not come up
 */
export async function startChromium(executablePath: string): Promise<Chromium> {
  if (!existsSync(executablePath))
    throw new Fault('browser.missing', `no Chromium at ${executablePath}; set CHROMIUM_PATH or install chromium`);
  sweepProfiles();
  let last: unknown;
  for (const attempt of attempts(process.getuid?.())) {
    try {
      return await start(executablePath, attempt);
    } catch (error) {
      last = error;
    }
  }
  throw new Fault('browser.start', `Chromium at ${executablePath} did not start: ${String(last)}`, { cause: last });
}

async function start(executablePath: string, { sandbox, uid }: Attempt): Promise<Chromium> {
  const profile = newProfile();
  if (uid !== undefined) chownSync(profile, uid, uid);
  const child = spawn(executablePath, launchFlags(profile, sandbox, 'zh-CN'), {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, HOME: profile, TMPDIR: tmpdir(), TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' },
    detached: true, // a group of its own: Ctrl-C reaches us alone, and killing the group leaves no helper behind
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  // a second Ctrl-C ends us at once: then nothing waits for the browser, and nothing of it may stay
  const onExit = (): void => {
    killGroup(child);
    removeProfile(profile);
  };
  process.once('exit', onExit);
  const finish = async (): Promise<void> => {
    killGroup(child);
    await ended;
    removeProfile(profile);
    process.off('exit', onExit);
  };
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-2_000)));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()));
  const failed = new Promise<never>((_resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`exit ${code}: ${said.trim().slice(-400)}`)));
  });
  failed.catch(() => undefined);
  try {
    const [, , , toBrowser, fromBrowser] = child.stdio;
    const transport = new PipeTransport(toBrowser as Writable, fromBrowser as Readable, silent);
    const connection = new Connection('', transport, 0, 120_000, false, undefined, silent);
    const { product } = await within(startMs, 'start', Promise.race([connection.send('Browser.getVersion'), failed]));
    return {
      connection,
      pid: child.pid ?? 0,
      version: product.replace(/^(?:Headless)?Chrome\//, 'Chromium '),
      sandbox,
      isGone: () => connection._closed || child.exitCode !== null || child.signalCode !== null,
      async close() {
        connection.send('Browser.close').catch(() => undefined);
        await within(closeMs, 'close', ended).catch(() => undefined);
        await finish();
        connection.dispose();
      },
    };
  } catch (error) {
    await finish();
    throw error;
  }
}

const silent = (): undefined => undefined;

/** Kills the browser with all its helpers. */
function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // the whole group has ended already
  }
}
