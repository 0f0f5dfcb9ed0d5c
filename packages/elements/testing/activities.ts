type Row = Record<string, unknown>;

const day = 86_400_000;
/** The day that lies this many days from `now` in China. */
export const dayFrom = (now: number, days: number): string =>
  new Date(now + 8 * 3_600_000 + days * day).toISOString().slice(0, 10);

/** A file of believable activities around `now` (ms since 1970): some ahead, one under way, some past. */
export function activitiesAround(now: number): { readonly schema: string; readonly items: readonly Row[] } & Row {
  const on = (days: number, clock = ''): string => dayFrom(now, days) + (clock && `T${clock}:00+08:00`);
  const today = on(0);
  // of this year, and past: in spring for most of the year
  const openDay = `${today.slice(0, 4)}-${today.slice(5) > '03-22' ? '03-22' : '01-01'}`;
  return {
    schema: 'gongkai.activities/1',
    generatedAt: new Date(now - day).toISOString(),
    department: '江阴市人民政府',
    items: [
      {
        uid: 'hearing-parking',
        kind: 'hearing',
        title: '城区停车收费标准调整听证会',
        startsAt: on(24, '14:00'),
        endsAt: on(24, '16:30'),
        place: '市行政中心3号楼201会议室',
        dept: '市发展和改革委员会',
        summary: '公开征集消费者参加人10名、旁听人5名。',
        signup: { url: 'https://www.example.gov.cn/gzcy/signup/7', until: on(14), seats: 15 },
      },
      {
        uid: 'attend-meeting-12',
        kind: 'attend-meeting',
        title: '市政府常务会议邀请利益相关方列席',
        startsAt: on(9, '09:00'),
        endsAt: on(9, '11:30'),
        place: '市行政中心1号楼常务会议室',
        dept: '市政府办公室',
        signup: { url: 'https://www.example.gov.cn/gzcy/signup/9', until: on(-1) },
      },
      {
        uid: 'lecture-childcare',
        kind: 'lecture',
        title: '政策大讲堂：普惠托育服务补贴怎么领',
        startsAt: on(3, '19:00'),
        endsAt: on(3, '20:30'),
        place: '线上直播',
        dept: '市卫生健康委员会',
        live: 'https://www.example.gov.cn/live/childcare',
      },
      {
        uid: 'interview-pension',
        kind: 'interview',
        title: '在线访谈：城乡居民养老保险经办',
        startsAt: on(0),
        endsAt: on(0),
        place: '江阴政府网访谈室',
        dept: '市人力资源和社会保障局',
        live: 'https://www.example.gov.cn/live/pension',
      },
      {
        uid: 'open-day-water',
        kind: 'open-day',
        title: '“走进自来水厂”政府开放日',
        startsAt: `${openDay}T09:00:00+08:00`,
        endsAt: `${openDay}T11:30:00+08:00`,
        place: '澄西水厂',
        dept: '市水利局',
        minutesUrl: '/gzcy/open-day-water.html',
      },
      {
        uid: 'enforcement-hearing-3',
        kind: 'enforcement-hearing',
        title: '某建材公司环境违法行政处罚听证',
        startsAt: on(-40, '14:00'),
        endsAt: on(-40, '15:30'),
        place: '市生态环境局执法大队',
        dept: '无锡市江阴生态环境局',
      },
      {
        uid: 'press-q3',
        kind: 'press',
        title: '三季度经济运行情况新闻发布会',
        startsAt: on(-30, '10:00'),
        endsAt: on(-30, '11:00'),
        place: '市新闻发布厅',
        live: 'https://www.example.gov.cn/live/q3',
      },
    ],
  };
}
