import { shows, type Journey } from './journey.ts';

/** A moment as a form has it: so many minutes ago, in China. */
const ago = (minutes: number): string =>
  new Date(Date.now() + 8 * 3_600_000 - minutes * 60_000).toISOString().slice(0, 16);

export const opinionJourney: Journey = {
  name: 'an emergency is judged, answered within its hours by a text that was approved: the department page shows the release and the clock that was kept',
  async walk({ logIn, act, element }) {
    const clerk = await logIn('demo.clerk');
    await act(clerk, '/desk/opinion', '/desk/opinion', {
      title: '网传养老院食物中毒', // zh: a title
      kind: 'emergency',
      severity: 'emergency',
      detectedAt: ago(60),
      source: '短视频平台', // zh: where it was seen
      summary: '待核实', // zh: what was seen
    });
    const path = new URL(clerk.url()).pathname;
    const running = await clerk.$eval('[data-until]', (element) => element.textContent ?? '');
    if (!/\d 小时 \d\d 分 \d\d 秒/.test(running)) throw new Error(`no clock runs: ${running}`); // zh: hours, minutes, seconds
    await act(clerk, path, `${path}/triage`, {
      disposition: 'clarify',
      severity: 'emergency',
      scope: 'department',
      lead: 'mzj',
    });
    await act(clerk, path, `${path}/draft`, { title: '情况通报', text: '未发现食物中毒' }); // zh: the answer
    const head = await logIn('demo.head');
    await act(head, path, `${path}/approve`);
    await act(clerk, path, `${path}/release`, {
      kind: 'authoritative',
      at: ago(0),
      url: 'https://mzj.lanchuan.example/hygq/9.html',
      speakerPost: 'head',
    });
    const page = await element('gk-opinion-response', { department: 'mzj' });
    await shows(page, '网传养老院食物中毒'); // zh: the title
    await shows(page, '情况通报'); // zh: the release
    await shows(page, '3 小时内发布权威信息'); // zh: the aim, kept
  },
};
