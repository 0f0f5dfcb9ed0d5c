import { json, problem, type Answer } from './answer.ts';

/** What can go wrong on the way, one kind each. */
export type Fault =
  | { readonly kind: 'down' } // the connection breaks before anything is read
  | { readonly kind: 'lost' } // it is done, and the answer never arrives
  | { readonly kind: 'hang' } // no answer at all
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string }
  | { readonly kind: 'login' } // a network that shows its own page first
  | { readonly kind: 'wrong-schema' }
  | { readonly kind: 'invalid'; readonly pointers: readonly string[] };

/** Meets questions whose `method path` begins with `match`, this many times; for good without `times`. */
export type SetFault = Fault & { readonly match: string; readonly times?: number };

/** The faults switched on, each used up as often as it says. */
export function faultSwitch(): { set(faults: readonly SetFault[]): void; take(question: string): Fault | undefined } {
  let on: { readonly fault: SetFault; left: number }[] = [];
  return {
    set: (faults) => {
      on = faults.map((fault) => ({ fault, left: fault.times ?? Number.POSITIVE_INFINITY }));
    },
    take: (question) => {
      const found = on.find(({ fault, left }) => left > 0 && question.startsWith(fault.match));
      if (found) found.left -= 1;
      return found?.fault;
    },
  };
}

/** What a fault answers instead of the API; undefined when the API is asked all the same. */
export function answerOf(fault: Fault): Answer | undefined {
  switch (fault.kind) {
    case 'status': {
      const headers = fault.retryAfter === undefined ? {} : { 'Retry-After': fault.retryAfter };
      const detail = fault.status === 429 ? '每个地址 10 分钟内最多提交 30 件' : '';
      return problem(fault.status, 'fault', detail, { headers });
    }
    case 'login':
      return {
        status: 200,
        headers: { 'Content-Type': 'text/html; charset=utf-8' },
        body: '<html><title>上网认证</title>',
      };
    case 'wrong-schema':
      return json(200, { schema: 'gongkai.guide/1', item: {} });
    case 'invalid':
      return problem(422, 'invalid', '', {
        errors: fault.pointers.map((pointer) => ({
          pointer,
          code: 'request.not-accepted',
          words: { zh: `此项未被接受（${pointer}）`, en: `Not accepted (${pointer})` },
        })),
      });
    case 'down':
    case 'lost':
    case 'hang':
    case 'slow':
      return undefined;
  }
}
