import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import type { Actor } from '../../audit/chain.ts';
import { placeOf } from '../../files/receive.ts';
import { readBytes } from '../../http/body-bytes.ts';
import { refuse, refuseInvalid, refusals } from '../../http/problem.ts';
import { staffOnly, type StaffEnv } from '../../staff/session.ts';
import type { RegisterTools } from '../register.ts';
import { siteFile } from './acts.ts';
import { fleet, fleetCsv } from './export.ts';
import { hasScanToken, importScan, MOST_REPORT } from './import.ts';
import { scanById } from './repo.ts';

/** The checker's machine, known by the office's token. */
const checker: Actor = { id: 'checker', role: 'system', department: '' };

const asFile = (name: string, type: string, body: string): Response =>
  new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  });
const json = 'application/json; charset=utf-8';

/** What the checker takes and brings: site files, the list of all sites, reports. Sites and reports are for who is logged in; the checker's machine has the office's token. */
export function siteApi({ office }: RegisterTools): Hono {
  const api = new Hono<StaffEnv>();

  const staff = staffOnly(office);

  api.get('/scans/sites.json', async (c) =>
    (await hasScanToken(office, c.req.header('authorization')))
      ? asFile('sites.json', json, `${JSON.stringify(await fleet(office), null, 2)}\n`)
      : refuse(c, refusals.unsigned),
  );
  api.get('/desk/sites.json', staff, async () =>
    asFile('sites.json', json, `${JSON.stringify(await fleet(office), null, 2)}\n`),
  );
  api.get('/desk/sites.csv', staff, async () =>
    asFile('sites.csv', 'text/csv; charset=utf-8', fleetCsv(await fleet(office))),
  );
  api.get('/desk/sites/:id/site.json', staff, async (c) => {
    const file = await siteFile(office, c.req.param('id'));
    return file ? asFile('site.json', json, `${JSON.stringify(file, null, 2)}\n`) : refuse(c, refusals.unknown);
  });
  api.get('/desk/scans/:id', staff, async (c) => {
    const row = await scanById(office.store.read, c.req.param('id'));
    if (!row) return refuse(c, refusals.unknown);
    const stream = Readable.toWeb(createReadStream(placeOf(office.filesDir, row.sha256)));
    return new Response(stream as ReadableStream, {
      headers: {
        'Content-Type': json,
        'Content-Disposition': `attachment; filename="report-${row.as_of}.json"`,
        'Cache-Control': 'no-store',
      },
    });
  });

  api.post('/scans', async (c) => {
    if (!(await hasScanToken(office, c.req.header('authorization')))) return refuse(c, refusals.unsigned);
    const bytes = await readBytes(c, MOST_REPORT);
    if (!bytes) return refuse(c, { ...refusals.tooLarge, values: { most: MOST_REPORT / 1024 } });
    const imported = await importScan(office, checker, bytes);
    if (imported.kind === 'invalid') return refuseInvalid(c, imported.problems);
    const { id, siteId, isNew } = imported;
    return c.json({ schema: 'gongkai.scan-receipt/1', item: { id, site: siteId, isNew } }, 201);
  });
  return new Hono().route('/', api);
}
