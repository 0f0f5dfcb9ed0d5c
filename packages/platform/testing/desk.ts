import type { Office } from '../src/office.ts';
import { loggedIn } from './staff.ts';

export type Person = Awaited<ReturnType<typeof loggedIn>>;

/** One of each role at a desk, `other` in another department, all logged in. */
export interface DeskPeople {
  readonly clerk: Person;
  readonly head: Person;
  readonly other: Person;
  readonly city: Person;
  readonly auditor: Person;
}

export async function deskPeople(office: Office, origin: string): Promise<DeskPeople> {
  const log = (login: string, role: string, department: string): Promise<Person> =>
    loggedIn(office, origin, { login, role, department });
  return {
    clerk: await log('zhang.clerk', 'clerk', 'mzj'),
    head: await log('li.head', 'head', 'mzj'),
    other: await log('wu.clerk', 'clerk', 'czj'),
    city: await log('city.office', 'office', 'city'),
    auditor: await log('audit', 'auditor', 'city'),
  };
}

/** Does an act on a request as its page lets one do it. */
export async function deskAct(
  who: Person,
  no: string,
  name: string,
  fields: Record<string, string>,
): Promise<{ status: number; text: string }> {
  const page = await who.get(`/desk/requests/${no}`);
  const token = /name="token"\s+value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  const seq = /name="expectSeq"\s+value="(\d+)"/.exec(page.text)?.[1] ?? '1';
  return who.post(`/desk/requests/${no}/acts/${name}`, { token, expectSeq: seq, ...fields });
}
