// The platform and the evaluator's console, as their own commands serve them; each is a child of the demo and ends with it.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/** Ports looked for first; a taken one leads to a free one. */
const PLATFORM_PORT = 8610;
const CONSOLE_PORT = 8620;
const PATIENCE_MS = 60_000;

/** Starts a command and resolves with the first address it prints; undefined, with what it said on stderr, when it ends first. */
function started(root, command, args, children) {
  const child = spawn(process.execPath, [join(root, ...command), ...args], {
    env: { ...process.env, DATABASE_URL: undefined }, // the demo never touches a real office's database
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  child.on('close', () => children.delete(child));
  let out = '';
  let err = '';
  child.stderr.on('data', (chunk) => (err = (err + chunk).slice(-2000)));
  return new Promise((done) => {
    const late = setTimeout(() => done({ err }), PATIENCE_MS);
    const end = (found) => {
      clearTimeout(late);
      done(found);
    };
    child.stdout.on('data', (chunk) => {
      out = (out + chunk).slice(-4000);
      const [address] = /http:\/\/[\w.:[\]-]+\/?[\w/?=&%.-]*/.exec(out) ?? [];
      if (address) end({ address });
    });
    child.on('close', () => end({ err }));
  });
}

/** The office's platform with its demo registers, made once and kept. */
export async function servePlatform({ root, folder, origins, children }) {
  const data = join(folder, 'platform');
  mkdirSync(folder, { recursive: true });
  const embed = join(root, 'packages', 'elements', 'dist', 'embed');
  const args = (port) => [
    'serve',
    '--data',
    data,
    '--port',
    String(port),
    '--seed',
    'demo',
    '--allow-private',
    '127.0.0.0/8',
    ...(existsSync(embed) ? ['--embed', embed] : []),
    ...origins.flatMap((origin) => ['--site-origin', origin]),
  ];
  const command = ['packages', 'platform', 'bin', 'gongkai-platform.js'];
  const first = await started(root, command, args(PLATFORM_PORT), children);
  return first.address ? first : started(root, command, args(0), children);
}

/** The evaluator's console over the demo's own runs. */
export async function serveConsole({ root, folder, children }) {
  const command = ['packages', 'checker', 'bin', 'gongkai.js'];
  const loopback = [
    '--allow-private',
    '127.0.0.0/8',
    '--rate',
    'max',
    '--confirm-gap',
    '0',
    '--contact',
    'demo@example.gov.cn',
  ];
  const args = (port) => ['serve', '--port', String(port), '--runs', folder, ...loopback];
  const first = await started(root, command, args(CONSOLE_PORT), children);
  return first.address ? first : started(root, command, args(0), children);
}
