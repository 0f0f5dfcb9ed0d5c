import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import {
  isFields,
  readForm,
  readReceipt,
  readRequest,
  readStatus,
  readUpload,
  type RequestReceipt,
} from '@gongkai/model';
import { newRequest } from '../../../model/testing/request.ts';

/** What a server says it is and holds. */
export interface Contract {
  /** Name in the report. */
  readonly name: string;
  /** Address of the API, `http://…/api/v1`; asked when the tests run. */
  readonly base: () => string;
  /** An organ that takes requests, by code or name. */
  readonly organ: string;
}

/**
 * What the elements expect of every server behind them, platform.md §11 and contracts.md §4–5: the fixture server and
 * the platform run the same suite. It files a handful of requests; give it a server of its own.
 */
export function apiContract({ name, base, organ }: Contract): void {
  const post = (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
    fetch(base() + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID(), ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const file = (given: Readonly<Record<string, unknown>> = {}, key = randomUUID()): Promise<Response> =>
    post('/requests', newRequest({ organ, ...given }), { 'Idempotency-Key': key });
  const receiptOf = async (response: Response): Promise<RequestReceipt> => {
    assert.equal(response.status, 201);
    const read = readReceipt(await response.json());
    assert.ok(read.ok, 'a receipt');
    return read.value;
  };
  const asApplicant = ({ no, code }: { readonly no: string; readonly code: string }): Record<string, string> => ({
    Authorization: `GK-Code ${no}:${code}`,
  });
  const errorsOf = async (response: Response): Promise<readonly Record<string, unknown>[]> => {
    assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/);
    const body = (await response.json()) as { errors?: Record<string, unknown>[] };
    return body.errors ?? [];
  };

  const says = (what: string, run: () => Promise<void>): void => void it(what, run);

  void describe(`API contract: ${name}`, () => {
    says('GET /forms/request is a form that asks no purpose, with the time of the server', async () => {
      const response = await fetch(`${base()}/forms/request`);
      const read = readForm(await response.json());
      assert.ok(read.ok);
      assert.ok(Math.abs(Date.parse(read.value.generatedAt ?? '') - Date.now()) < 60_000);
    });

    says('POST /requests gives number, code and the truth about the clock', async () => {
      const receipt = await receiptOf(await file());
      assert.match(receipt.no, /^[A-Z0-9-]{6,32}$/);
      assert.ok(receipt.code.length >= 6);
      assert.notEqual(receipt.next.words, '');
    });

    says('the same key and body are filed once, with the same answer', async () => {
      const key = randomUUID();
      assert.deepEqual(await receiptOf(await file({}, key)), await receiptOf(await file({}, key)));
    });
    says('the same key with another body is 409 key-reused', async () => {
      const key = randomUUID();
      await receiptOf(await file({}, key));
      const response = await file({ carrier: 'paper' }, key);
      assert.equal(response.status, 409);
      assert.match(((await response.json()) as { type: string }).type, /key-reused$/);
    });
    says('a refused body leaves the key free for the mended one', async () => {
      const key = randomUUID();
      assert.equal((await file({ wanted: {} }, key)).status, 422);
      await receiptOf(await file({}, key));
    });
    says('a POST without a key is malformed', async () => {
      assert.equal((await post('/requests', newRequest({ organ }), { 'Idempotency-Key': '' })).status, 400);
    });
    says('a body that is no JSON is malformed', async () => assert.equal((await post('/requests', '{')).status, 400));

    const wrong: [what: string, given: Record<string, unknown>][] = [
      ['nothing at all', { applicant: undefined, wanted: undefined, carrier: undefined, delivery: undefined }],
      ['nothing wanted', { wanted: {} }],
      ['posted without an address', { delivery: 'post' }],
    ];
    for (const [what, given] of wrong)
      says(`422 for ${what}: the pointers of readRequest, in both languages`, async () => {
        const body = newRequest({ organ, ...given });
        const read = readRequest(body);
        const errors = await errorsOf(await post('/requests', body));
        assert.deepEqual(
          errors.map(({ pointer, code }) => [pointer, code]),
          read.ok ? [] : read.problems.map(({ at, code }) => [at, code]),
        );
        for (const { words } of errors) assert.ok(isFields(words) && words['zh'] && words['en']);
      });

    const upload = (text: string): Promise<Response> => {
      const data = new FormData();
      data.append('file', new File([text], 'id.png', { type: 'image/png' }));
      return fetch(`${base()}/uploads`, { method: 'POST', headers: { 'Idempotency-Key': randomUUID() }, body: data });
    };
    says('POST /uploads says what arrived, and its id goes with a request', async () => {
      const response = await upload('picture');
      assert.equal(response.status, 201);
      const read = readUpload(await response.json());
      assert.ok(read.ok);
      assert.equal(read.value.size, 7);
      assert.equal(read.value.sha256, createHash('sha256').update('picture').digest('hex'));
      await receiptOf(await file({ uploads: [read.value.uploadId] }));
    });
    says('an upload that is gone is named by its place', async () => {
      const [error] = await errorsOf(await file({ uploads: ['gone-long-ago'] }));
      assert.equal(error?.['pointer'], '/uploads/0');
    });

    says('GET /requests/{no} shows the status to who has the code', async () => {
      const receipt = await receiptOf(await file());
      const response = await fetch(`${base()}/requests/${receipt.no}`, { headers: asApplicant(receipt) });
      const read = readStatus(await response.json());
      assert.equal(read.ok && read.value.no, receipt.no);
      assert.equal(read.ok && read.value.receivedOn, undefined, 'online the term starts with the confirmation');
    });
    says('a wrong code and an unknown number cannot be told apart', async () => {
      const { no } = await receiptOf(await file());
      const ask = async (number: string): Promise<unknown> => {
        const headers = asApplicant({ no: number, code: 'WRONG00' });
        const response = await fetch(`${base()}/requests/${number}`, { headers });
        const { type, title, detail } = (await response.json()) as Record<string, unknown>;
        return { status: response.status, type, title, detail };
      };
      assert.deepEqual(await ask(no), await ask('ABC-2026-999999'));
      assert.equal(((await ask(no)) as { status: number }).status, 404);
    });
    says('the applicant may withdraw, once', async () => {
      const receipt = await receiptOf(await file());
      const withdraw = (): Promise<Response> => post(`/requests/${receipt.no}/withdraw`, {}, asApplicant(receipt));
      const read = readStatus(await (await withdraw()).json());
      assert.equal(read.ok && read.value.state, 'withdrawn');
      assert.equal((await withdraw()).status, 409);
    });

    const comment = { topic: 'suggestion', body: '希望公开低保资金明细' };
    says('POST /comments waits for review: its author sees it, the public does not', async () => {
      const response = await post('/comments', comment);
      assert.equal(response.status, 202);
      const { item } = (await response.json()) as { item: { ref: string; state: string } };
      assert.equal(item.state, 'pending');
      const own = (await (await fetch(`${base()}/comments/${item.ref}`)).json()) as { item: { state: string } };
      assert.equal(own.item.state, 'pending');
      const list = await (await fetch(`${base()}/comments?topic=suggestion`)).text();
      assert.equal(list.includes(item.ref), false);
    });
    says('POST /comments without a text names the place', async () => {
      const [error] = await errorsOf(await post('/comments', { ...comment, body: ' ' }));
      assert.equal(error?.['pointer'], '/body');
    });
    says('GET /comments/{ref} of nobody is 404', async () => {
      assert.equal((await fetch(`${base()}/comments/C-0000-0`)).status, 404);
    });

    says('POST /feedback gives a reference, and names what is missing', async () => {
      const message = { url: 'https://www.example.gov.cn/a.html', kind: 'error', text: '电话有误' };
      const response = await post('/feedback', message);
      assert.equal(response.status, 202);
      assert.ok(((await response.json()) as { item: { ref: string } }).item.ref);
      const [error] = await errorsOf(await post('/feedback', { ...message, text: '' }));
      assert.equal(error?.['pointer'], '/text');
    });

    says('a page of a department’s site may ask from its own origin, and read when to come back', async () => {
      const response = await fetch(`${base()}/requests`, {
        method: 'OPTIONS',
        headers: {
          Origin: 'https://mzj.example.gov.cn',
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'content-type,idempotency-key,authorization',
        },
      });
      const allowed = (response.headers.get('access-control-allow-headers') ?? '').toLowerCase();
      for (const header of ['content-type', 'idempotency-key', 'authorization']) assert.ok(allowed.includes(header));
      const answer = await fetch(`${base()}/forms/request`, { headers: { Origin: 'https://mzj.example.gov.cn' } });
      assert.match(answer.headers.get('access-control-expose-headers') ?? '', /retry-after/i);
    });
  });
}
