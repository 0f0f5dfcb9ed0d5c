import { memory } from './form.ts';

/** A request as the server saw it. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly key: string | null;
  readonly body: Record<string, unknown>;
}
export type Answer = (seen: Seen) => Response | Promise<Response>;

export const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

/** Base address that {@link serve} answers; nothing is sent anywhere. */
export const endpoint = 'https://open.jiangyin.example/api/v1';

/** Answers what is asked below {@link endpoint}: `POST /comments` → answer. Returns what it saw, and how to stop. */
export function serve(routes: Readonly<Record<string, Answer>>): { readonly seen: Seen[]; readonly stop: () => void } {
  const real = window.fetch;
  const seen: Seen[] = [];
  window.fetch = async (input, init = {}) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.startsWith(endpoint)) return real(input, init);
    const { method = 'GET', body } = init;
    const asked: Seen = {
      method,
      path: url.slice(endpoint.length),
      key: new Headers(init.headers).get('Idempotency-Key'),
      body: typeof body === 'string' ? (JSON.parse(body) as Record<string, unknown>) : {},
    };
    seen.push(asked);
    const answer = routes[`${method} ${asked.path.replace(/\?.*/, '')}`];
    return answer ? answer(asked) : json({ title: 'not found' }, 404);
  };
  return { seen, stop: () => void (window.fetch = real) };
}

/** A moderated topic in memory: what is sent waits, is shown or hidden, and can be looked up by its number. */
export function topic(
  id: string,
  given: readonly object[] = [],
): {
  readonly routes: Readonly<Record<string, Answer>>;
  readonly moderate: (ref: string, state: string, reason?: string) => void;
  closed: boolean;
  readonly filed: () => number;
} {
  const sent = new Map<string, { ref: string; body: unknown; state: string; reason: string; key: string | null }>();
  const routes: Record<string, Answer> = {
    [`GET /consultations/${id}/comments`]: () => {
      const shown = [...sent.values()].filter(({ state }) => state === 'shown');
      const items = [...given, ...shown.map(({ ref, body }) => ({ ref, body, at: '2026-11-20T09:00:00+08:00' }))];
      return json({ schema: 'gongkai.comments/1', generatedAt: new Date().toISOString(), items });
    },
    'POST /comments': ({ body, key }) => {
      if (self.closed) {
        return json({ type: 'urn:gongkai:closed', status: 409, detail: '征集已于 2026-11-11 结束' }, 409);
      }
      const again = [...sent.values()].find((each) => each.key === key);
      const ref = again?.ref ?? `YJ-${sent.size + 1}`;
      if (!again) {
        sent.set(ref, { ref, body: body['body'], state: 'pending', reason: '', key });
        routes[`GET /comments/${ref}`] = () => {
          const { state, reason } = sent.get(ref)!;
          return json({ schema: 'gongkai.comment/1', item: { ref, state, reason } });
        };
      }
      return json({ ref, state: 'pending', next: '审核后显示，一般不超过两个工作日' }, 202);
    },
  };
  const self = {
    routes,
    closed: false,
    moderate(ref: string, state: string, reason = '') {
      Object.assign(sent.get(ref)!, { state, reason });
    },
    filed: () => sent.size,
  };
  return self;
}

/** Types into a control as a reader does. */
export function typeInto(control: HTMLInputElement | HTMLTextAreaElement | null, text: string): void {
  control!.value = text;
  control!.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Gives this page a storage of its own: test files run side by side and share the browser's. Empties it as well. */
export function ownStorage(): void {
  Object.defineProperty(window, 'localStorage', { configurable: true, value: memory() });
}

/** Everything that is kept on this machine, as one text. */
export function keptText(): string {
  let text = '';
  for (let n = 0; n < localStorage.length; n++) {
    const key = localStorage.key(n) ?? '';
    text += `${key} ${localStorage.getItem(key)}\n`;
  }
  return text;
}
