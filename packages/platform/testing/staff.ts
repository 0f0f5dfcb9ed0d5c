import { createAccount } from '../src/staff/staff.ts';
import { systemActor, type Office } from '../src/office.ts';

export const password = 'correct horse battery';

/** Adds an account and logs it in at a served platform: its cookie, and a way to ask with it as a browser does. */
export async function loggedIn(
  office: Office,
  origin: string,
  { login, role, department }: { readonly login: string; readonly role: string; readonly department: string },
) {
  const { problems } = await createAccount(office, systemActor, { login, name: login, role, department, password });
  if (problems.length > 0) throw new Error(problems.map(({ code }) => code).join());
  const own = { 'sec-fetch-site': 'same-origin' };
  const response = await fetch(`${origin}/login`, {
    method: 'POST',
    headers: own,
    body: new URLSearchParams({ login, password }),
    redirect: 'manual',
  });
  const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const get = async (path: string): Promise<{ status: number; text: string; headers: Headers }> => {
    const got = await fetch(origin + path, { headers: { cookie }, redirect: 'manual' });
    return { status: got.status, text: await got.text(), headers: got.headers };
  };
  const post = async (path: string, fields: Record<string, string>, headers: Record<string, string> = own) => {
    const got = await fetch(origin + path, {
      method: 'POST',
      headers: { cookie, ...headers },
      body: new URLSearchParams(fields),
      redirect: 'manual',
    });
    return { status: got.status, text: await got.text(), location: got.headers.get('location') };
  };
  const token = async (path = '/desk'): Promise<string> =>
    /name="token"\s+value="([^"]+)"/.exec((await get(path)).text)?.[1] ?? '';
  return { cookie, get, post, token };
}
