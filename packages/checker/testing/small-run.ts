import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gongkaiHere, type Ended } from './command.ts';
import { ordinary, serveHostile, type HostileServer } from './hostile-server.ts';

const local = ['--allow-private', '127.0.0.1/32', '--rate', 'max', '--confirm-gap', '0', '--no-browser'];

/** Run folders of small departments on this machine, made by the command itself within this process. */
export interface SmallRuns {
  readonly root: string;
  path(name: string): string;
  /** Scans a site of `columns` lists and one dead link, its links only, into the folder `name`. */
  scan(name: string, more?: readonly string[], site?: HostileServer): Promise<Ended>;
  remove(): void;
}

export function smallRuns(columns = 1): SmallRuns {
  const root = mkdtempSync(join(tmpdir(), 'gongkai-small-'));
  const path = (name: string): string => join(root, name);
  return {
    root,
    path,
    async scan(name, more = [], site) {
      const server = site ?? (await serveHostile(ordinary(columns)));
      try {
        return await gongkaiHere([
          'scan',
          server.url,
          ...local,
          '--only',
          'links.home,links.inner',
          '--out',
          path(name),
          ...more,
        ]);
      } finally {
        if (site === undefined) await server.close();
      }
    },
    remove: () => rmSync(root, { recursive: true }),
  };
}
