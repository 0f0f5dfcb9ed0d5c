import { readRequest, type NewRequest, type RequestStatus } from '@gongkai/model';
import { bodyOf, item, problem, type Answer, type Asked } from './answer.ts';
import { seededRequests, type Filed } from './seeds.ts';

/** Whose requests these are: how they are numbered, and what is there from the start. */
export interface Office {
  /** Beginning of a number: `MZJ` in `MZJ-2026-1000`. */
  readonly mark: string;
  readonly seeded: readonly Filed[];
}

/** Requests held in memory: filing, status for who has number and code, what an applicant does, letters. */
export interface Requests {
  readonly filed: readonly { readonly no: string; readonly request: NewRequest }[];
  file(asked: Asked, isUpload: (id: string) => boolean): Answer;
  status(asked: Asked, no: string): Answer;
  act(asked: Asked, no: string, act: string): Answer;
  letter(asked: Asked, no: string, id: string): Answer;
}

const filingsAllowed = 30;
const wrongCodesAllowed = 5;
const unknown = (): Answer => problem(404, 'not-found', '编号或查询码不正确，请核对收件回执');

const civilAffairs: Office = { mark: 'MZJ', seeded: seededRequests };

export function requests(now: () => Date, { mark, seeded }: Office = civilAffairs): Requests {
  const held = new Map<string, Filed>(seeded.map((each) => [each.status.no, each]));
  const filed: { readonly no: string; readonly request: NewRequest }[] = [];
  const filings = new Map<string, number>();
  const wrongCodes = new Map<string, number>();

  const opened = ({ headers, address }: Asked, no: string): Filed | Answer => {
    const tries = wrongCodes.get(address) ?? 0;
    if (tries >= wrongCodesAllowed)
      return problem(429, 'too-many', '查询过于频繁', { headers: { 'Retry-After': '600' } });
    const found = held.get(no);
    if (found && headers['authorization'] === `GK-Code ${no}:${found.code}`) return found;
    wrongCodes.set(address, tries + 1);
    return unknown();
  };

  return {
    filed,
    file(asked, isUpload) {
      const count = filings.get(asked.address) ?? 0;
      if (count >= filingsAllowed)
        return problem(429, 'too-many', '每个地址 10 分钟内最多提交 30 件', { headers: { 'Retry-After': '600' } });
      const body = bodyOf(asked);
      if (body === undefined) return problem(400, 'malformed', '');
      const read = readRequest(body);
      const errors = read.ok
        ? (read.value.uploads ?? []).flatMap((id, n) =>
            isUpload(id)
              ? []
              : [
                  {
                    pointer: `/uploads/${n}`,
                    code: 'upload.gone',
                    words: { zh: '附件已失效，请重新上传', en: 'Upload it again' },
                  },
                ],
          )
        : read.problems.map(({ at, code, words }) => ({ pointer: at, code, words }));
      if (!read.ok || errors.length > 0) return problem(422, 'invalid', '', { errors });
      filings.set(asked.address, count + 1);
      const no = `${mark}-2026-${String(1000 + filed.length)}`;
      const code = `K${String(731_000 + filed.length)}Q`;
      filed.push({ no, request: read.value });
      held.set(no, { code, status: submitted(no, read.value.organ, dayOf(now())) });
      return item(201, 'receipt', {
        no,
        code,
        submittedAt: now().toISOString(),
        next: {
          words: '工作人员将与您联系确认收到申请；答复期限自双方确认之日起 20 个工作日',
          exampleDueOn: '2026-12-22',
          provisional: false,
        },
      });
    },
    status(asked, no) {
      const found = opened(asked, no);
      return 'body' in found ? found : item(200, 'status', found.status);
    },
    act(asked, no, act) {
      const found = opened(asked, no);
      if ('body' in found) return found;
      if (!found.status.actions.some((each) => each.act === act)) return problem(409, 'state', '当前状态不能办理此事');
      const next = { ...found.status, ...after(act), actions: [] };
      held.set(no, { ...found, status: next });
      return item(200, 'status', next);
    },
    letter(asked, no, id) {
      const found = opened(asked, no);
      if ('body' in found) return found;
      const letter = found.status.letters.find((each) => each.id === id);
      if (!letter) return unknown();
      const name = encodeURIComponent(`${letter.title}（${no}）.html`);
      const headers = { 'Content-Type': 'text/html', 'Content-Disposition': `attachment; filename*=UTF-8''${name}` };
      return { status: 200, headers, body: `<!doctype html><title>${letter.title}</title>` };
    },
  };
}

const dayOf = (moment: Date): `${number}-${number}-${number}` =>
  new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 10) as `${number}-${number}-${number}`;

const submitted = (no: string, organ: string, on: `${number}-${number}-${number}`): RequestStatus => ({
  no,
  state: 'submitted',
  label: '待确认',
  organ,
  steps: [{ on, text: '网上提交' }],
  letters: [],
  actions: [{ act: 'withdraw', text: '' }],
});

const after = (act: string): Pick<RequestStatus, 'state' | 'label'> =>
  act === 'withdraw' ? { state: 'withdrawn', label: '已撤回' } : { state: 'processing', label: '办理中' };
