import { participationHearingAnnounced } from '../../../packages/checker/src/checks/participation/hearing-announced.ts';
import { hearings } from '../../../packages/checker/src/facts/inspect/hearings.ts';
import { measureOn } from '../../../packages/checker/testing/interaction.ts';
import { prose } from '../papers.ts';
import { saysOf, type Family } from './family.ts';

const things = ['城市供水价格调整', '停车收费标准调整', '出租汽车运价改革', '燃气价格联动机制'] as const;
const written = (at: number): string => {
  const [year, month, date] = new Date(at).toISOString().slice(0, 10).split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

/** Announcements of hearings, some published on the day or after it. */
export const heldHearings: Family = {
  name: 'hearings',
  trial(draw) {
    const isLate = draw.chance(0.5);
    const held = Date.parse('2026-05-04') + draw.int(90) * 86_400_000;
    const published = held + (isLate ? draw.int(6) : -1 - draw.int(30)) * 86_400_000;
    const thing = draw.pick(things);
    const title = draw.pick([`关于举行${thing}听证会的公告`, `${thing}听证会公告`, `关于召开${thing}听证会的通知`]);
    const told = draw.pick([
      `<p>听证会时间：${written(held)}上午9:00</p><p>地点：县政府一楼会议室</p>`,
      `<p>我局定于${written(held)}上午9时在县会议中心召开${thing}听证会。</p>`,
      `<p>一、听证会举行的时间和地点</p><p>时间：${written(held)}（星期三）下午2:30</p>`,
    ]);
    const day = new Date(published).toISOString().slice(0, 10) as `${number}-${number}-${number}`;
    const info = draw.pick([`<p>发布日期：${day}</p>`, `<p>发布时间：${written(published)}　来源：县发改委</p>`]);
    const measure = measureOn(participationHearingAnnounced, [hearings], {
      columns: [{ class: draw.pick(['notice', 'news']), rows: [[title, day]] }],
      pages: {
        'http://h/c0/0.html': `<h1>${title}</h1>${info}<div id="zoom">${prose(draw, 1)}${told}${prose(draw, 2)}</div>`,
      },
    });
    return [
      {
        check: participationHearingAnnounced.id,
        isFaulty: isLate,
        said: saysOf(measure, 'announced-late'),
        note: `${title} ${info} ${told}`,
      },
    ];
  },
};
