import { createHash } from 'node:crypto';
import { readNewFeedback, type CommentState, type NewRequest } from '@gongkai/model';
import form from '../../../model/src/request/request-form.json' with { type: 'json' };
import { bodyOf, item, json, problem, type Answer, type Asked } from './answer.ts';
import { comments } from './comments.ts';
import { idempotent } from './idempotent.ts';
import { requests, type Office } from './requests.ts';

/** The public API as `gk-*` forms speak it, in memory: what is asked goes in, what is answered comes out. */
export interface Api {
  answer(asked: Asked): Promise<Answer>;
  /** Requests that were filed, in order; tests count them. */
  readonly filed: readonly { readonly no: string; readonly request: NewRequest }[];
  /** Decides on a comment as a clerk would. */
  moderate(ref: string, state: CommentState, reason: string): Answer;
}

const largest = 10_485_760;

export function api(now: () => Date = () => new Date(), office?: Office): Api {
  const held = requests(now, office);
  const said = comments(now);
  const uploads = new Set<string>();
  let feedback = 0;
  const once = idempotent();

  async function upload(asked: Asked): Promise<Answer> {
    const type = asked.headers['content-type'] ?? '';
    if (!type.startsWith('multipart/form-data')) return problem(415, 'not-multipart', '');
    if (asked.body.length > largest + 4096) return problem(413, 'too-large', '每个附件最大 10 MB');
    const data = await new Response(asked.body, { headers: { 'Content-Type': type } }).formData();
    const file = data.get('file');
    if (!(file instanceof File))
      return problem(422, 'invalid', '', {
        errors: [{ pointer: '/file', code: 'upload.no-file', words: { zh: '没有文件', en: 'No file' } }],
      });
    const bytes = Buffer.from(await file.arrayBuffer());
    const uploadId = `u${String(uploads.size + 1)}`;
    uploads.add(uploadId);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return item(201, 'upload', { uploadId, sha256, size: bytes.length, mime: file.type || 'application/octet-stream' });
  }

  function postFeedback(asked: Asked): Answer {
    const body = bodyOf(asked);
    if (body === undefined) return problem(400, 'malformed', '');
    const read = readNewFeedback(body);
    if (!read.ok)
      return problem(422, 'invalid', '', {
        errors: read.problems.map(({ at, code, words }) => ({ pointer: at, code, words })),
      });
    feedback += 1;
    return item(202, 'feedback-receipt', { ref: `F-2026-${String(1000 + feedback)}` });
  }

  return {
    filed: held.filed,
    moderate: said.moderate,
    async answer(asked) {
      const { method, path } = asked;
      const [, noun = '', id = '', more = '', last = ''] = path.split('/');
      const question = `${method} /${noun}`;
      if (method === 'GET' && path === '/forms/request')
        return json(200, { ...form, generatedAt: now().toISOString() });
      if (question === 'POST /uploads') return upload(asked);
      if (method === 'POST' && path === '/requests')
        return once(asked, () => held.file(asked, (upload_) => uploads.has(upload_)));
      if (question === 'POST /requests') return once(asked, () => held.act(asked, id, more));
      if (question === 'GET /requests' && more === 'letters') return held.letter(asked, id, last);
      if (question === 'GET /requests' && id !== '') return held.status(asked, id);
      if (method === 'POST' && path === '/comments') return once(asked, () => said.post(asked));
      if (question === 'GET /comments') return id === '' ? said.list(asked) : said.one(id);
      if (question === 'GET /consultations' && more === 'comments') return said.list(asked, `consultations/${id}`);
      if (question === 'POST /feedback') return once(asked, () => postFeedback(asked));
      return problem(404, 'not-found', '');
    },
  };
}
