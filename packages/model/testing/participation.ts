import type { Activities, Activity } from '../src/participation/activity.ts';

/** An activity with every field filled in; a test names what it depends on. */
export const activityOf = (given: Partial<Activity> = {}): Activity => ({
  uid: 'hearing-2026-07',
  kind: 'hearing',
  title: '城区停车收费标准调整听证会',
  startsAt: '2026-12-08T14:00:00+08:00',
  endsAt: '2026-12-08T16:30:00+08:00',
  place: '市行政中心3号楼201会议室',
  dept: '发展和改革委员会',
  summary: '听取公众对城区停车收费标准的意见',
  signup: { url: 'https://example.gov.cn/signup/7', until: '2026-12-01', seats: 30 },
  minutesUrl: '/gzcy/7-minutes.html',
  live: 'https://example.gov.cn/live/7',
  ...given,
});

/** A file of activities. */
export const activitiesOf = (items: readonly Activity[], given: Partial<Activities> = {}): Activities => ({
  schema: 'gongkai.activities/1',
  generatedAt: '2026-11-20T08:00:00+08:00',
  department: '江阴市人民政府',
  items,
  ...given,
});
