import type { Day, Words } from '@gongkai/model';
import type { Office } from '../../office.ts';
import { seesAll, type Sight } from '../../staff/sight.ts';
import type { Gap } from '../register.ts';
import { guideStates } from './repo.ts';

const words = {
  none: { zh: '{name}还没有发布政府信息公开指南', en: '{name} has no guide to its information' },
} satisfies Record<string, Words>;

/** Organs without a guide (FOI Regulation Art 12, JY-075). */
export async function guideGaps(office: Office, sight: Sight, _today: Day): Promise<readonly Gap[]> {
  const all = await guideStates(office.store.read);
  return all
    .filter(({ id, version }) => version === null && (seesAll(sight) || id === sight.departmentId))
    .map(({ id, code, name }) => ({
      register: 'guide',
      words: words.none,
      values: { name },
      href: `/desk/guide/${code}`,
      departmentId: id,
      isLate: true,
    }));
}
