/** One question to the fixture API, without the prefix of its endpoint. */
export interface Asked {
  readonly method: string;
  /** `/requests/MZJ-1`, decoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
  /** Who asks; limits count by it. */
  readonly address: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

export const json = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  headers: { 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

/** One thing, as every answer wraps it. */
export const item = (status: number, schema: string, value: unknown): Answer =>
  json(status, { schema: `gongkai.${schema}/1`, generatedAt: new Date().toISOString(), item: value });

export interface Wrong {
  readonly pointer: string;
  readonly code: string;
  readonly words: { readonly zh: string; readonly en: string };
}

/** An RFC 9457 problem; `type` ends in what a client acts on. */
export function problem(
  status: number,
  type: string,
  detail: string,
  {
    errors,
    headers = {},
  }: { readonly errors?: readonly Wrong[]; readonly headers?: Readonly<Record<string, string>> } = {},
): Answer {
  const body = { type: `urn:gongkai:${type}`, title: type, status, detail, ...(errors && { errors }) };
  return json(status, body, { ...headers, 'Content-Type': 'application/problem+json' });
}

/** The body as JSON; undefined when it is none. */
export function bodyOf({ body }: Asked): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body)) as unknown;
  } catch {
    return undefined;
  }
}
