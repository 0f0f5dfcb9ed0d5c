import { after, before } from 'node:test';
import { apiContract } from '../../elements/testing/api-server/contract.ts';
import { testOffice, type TestOffice } from '../testing/office.ts';
import { withDepartments } from '../testing/requests.ts';
import { served } from '../testing/served.ts';

let office: TestOffice;
let site: Awaited<ReturnType<typeof served>>;
before(async () => {
  office = await testOffice({ now: new Date().toISOString(), config: { filingsPerTenMinutes: 1000 } });
  await withDepartments(office);
  site = await served(office);
});
after(async () => {
  await site.stop();
  await office.end();
});

// what the elements expect of every server behind them: the fixture server of their own tests runs the same suite
apiContract({ name: 'platform', base: () => `${site.origin}/api/v1`, organ: '江阴市民政局' });
