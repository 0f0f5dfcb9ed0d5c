import { globSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { networkInterfaces, homedir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import type { Sign } from './sign.ts';

const leastNode = 26;
const leastGb = 2;

export function node(): Sign {
  const { node: version } = process.versions;
  const isFine = Number(version.split('.')[0]) >= leastNode;
  return isFine
    ? { state: 'fine', words: { zh: `Node ${version}`, en: `Node ${version}` } }
    : {
        state: 'wrong',
        words: {
          zh: `Node ${version} 太旧，需要 ${leastNode}`,
          en: `Node ${version} is too old, ${leastNode} is needed`,
        },
      };
}

// by file: fc-list is not everywhere
const fontFolders = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  join(homedir(), '.fonts'),
  '/System/Library/Fonts',
  'C:/Windows/Fonts',
];
const cjkFont =
  /(?:noto.*cjk|wqy|wenquanyi|sourcehan|droidsansfallback|uming|ukai|pingfang|heiti|msyh|simsun|simhei|unifont|arphic)/i;

export function fonts(): Sign {
  const files = fontFolders.flatMap((folder) => {
    try {
      return globSync('**/*.{ttf,ttc,otf,pcf.gz}', { cwd: folder });
    } catch {
      return []; // no such folder on this system
    }
  });
  const found = files.find((file) => cjkFont.test(file));
  return found === undefined
    ? {
        state: 'note',
        words: {
          zh: '没有中文字体：页面截图会是方框，请安装 fonts-noto-cjk 或 fonts-wqy-zenhei',
          en: 'no Chinese font: pages render as boxes; install fonts-noto-cjk or fonts-wqy-zenhei',
        },
      }
    : { state: 'fine', words: { zh: `中文字体 ${found}`, en: `Chinese font: ${found}` } };
}

export function ipv6(): Sign {
  const isThere = Object.values(networkInterfaces()).some((all) =>
    all?.some(({ family, internal, address }) => family === 'IPv6' && !internal && !address.startsWith('fe80')),
  );
  return isThere
    ? { state: 'fine', words: { zh: 'IPv6 可用', en: 'IPv6 is there' } }
    : {
        state: 'note',
        words: {
          zh: '没有公网 IPv6：只有 IPv6 的主机检查不到',
          en: 'no public IPv6: hosts with IPv6 alone cannot be asked',
        },
      };
}

/** A clock set back is the usual fault of a machine without a battery; the report's days would be wrong. */
export function clock(now: number): Sign {
  const text = new Date(now + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
  return now > Date.UTC(2026, 0, 1)
    ? { state: 'fine', words: { zh: `北京时间 ${text}，请核对`, en: `time in China ${text}, compare it with a clock` } }
    : {
        state: 'wrong',
        words: { zh: `本机时钟是 ${text}，请先校时`, en: `the clock of this machine says ${text}: set it first` },
      };
}

export function write(dir: string): Sign {
  const place = resolve(dir);
  try {
    rmSync(mkdtempSync(join(place, '.gongkai-doctor-')), { recursive: true });
    return { state: 'fine', words: { zh: `可以写入 ${place}`, en: `${place} can be written` } };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    return {
      state: 'wrong',
      words: {
        zh: `无法写入 ${place}（${code}）：请换个文件夹`,
        en: `${place} cannot be written (${code}): use another folder`,
      },
    };
  }
}

export function disk(dir: string): Sign {
  const { bavail, bsize } = statfsSync(dir);
  const gb = (bavail * bsize) / 1e9;
  return gb >= leastGb
    ? { state: 'fine', words: { zh: `磁盘可用 ${gb.toFixed(1)} GB`, en: `${gb.toFixed(1)} GB of disk are free` } }
    : {
        state: 'wrong',
        words: {
          zh: `磁盘只剩 ${gb.toFixed(1)} GB：一次检查至少留 ${leastGb} GB`,
          en: `only ${gb.toFixed(1)} GB of disk are free: leave ${leastGb} GB for a scan`,
        },
      };
}
