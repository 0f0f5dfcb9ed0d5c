import { Fault } from '@gongkai/model';
import type { Actor } from '../audit/chain.ts';
import { systemActor, type Office } from '../office.ts';
import type { ActResult } from '../records/act-result.ts';
import { submitComment } from '../records/intake.ts';
import { draftAnswer, routeMessage, signAnswer } from '../registers/message/index.ts';
import seed from './sites.json' with { type: 'json' };

const cityOffice: Actor = { id: systemActor.id, role: 'office', department: 'city' };
const citizen: Actor = { id: 'citizen', role: 'citizen', department: '' };
const DAY_MS = 86_400_000;
const typed = (values: Readonly<Record<string, string>>) => ({ values, lists: {} });

function must(result: ActResult, what: string): void {
  if (result.kind !== 'done')
    throw new Fault(
      'seed.message',
      `${what} ${'problems' in result ? result.problems.map(({ code }) => code).join() : result.kind}`,
    );
}

type Message = readonly [
  kind: string,
  daysAgo: number,
  department: string,
  body: string,
  how: string,
  answer: string,
  took: number,
];

/** Messages of every state: answered for all or for one, drafted, routed and late, not routed yet. */
export async function seedMessages(office: Office): Promise<void> {
  const now = office.now().getTime();
  for (const [n, row] of seed.messages.entries()) {
    const [topic, daysAgo, department, body, how, text, took] = row as unknown as Message; // rows of the texts beside, seven cells each
    let at = now - daysAgo * DAY_MS;
    const moving: Office = { ...office, now: () => new Date(at) };
    const sent = await submitComment(
      moving,
      citizen,
      { topic, body },
      { key: `seed-message-${String(n)}`, fingerprint: body },
    );
    if (sent.kind !== 'sent') throw new Fault('seed.message', body);
    const which = { ref: sent.ref };
    if (department === '') continue;
    must(await routeMessage(moving, cityOffice, which, typed({ department })), body);
    if (how === '') continue;
    at += took * DAY_MS;
    const draft = {
      text,
      publicity: how === 'private' ? 'private' : 'public',
      publicBody: body,
      reason: how === 'private' ? seed.privacy : '',
    };
    must(await draftAnswer(moving, cityOffice, which, typed(draft)), body);
    if (how !== 'draft') must(await signAnswer(moving, cityOffice, which), body);
  }
}
