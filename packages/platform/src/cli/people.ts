import { readFileSync } from 'node:fs';
import { say, type Words } from '@gongkai/model';
import { parse } from 'csv-parse/sync';
import { departmentKinds, type DepartmentKind } from '../db/tables.ts';
import { withTx } from '../db/tx.ts';
import { systemActor, type Office } from '../office.ts';
import { accountByLogin } from '../staff/repo.ts';
import { changePassword, createAccount, type NewAccount } from '../staff/staff.ts';
import { recordAct } from '../audit/chain.ts';
import { localeOf, type Terminal } from './terminal.ts';

const words = {
  added: { zh: '已新建账号 {login}（{role}）', en: 'Account {login} ({role}) added' },
  row: { zh: '第 {line} 行：{what}', en: 'Line {line}: {what}' },
  code: { zh: '代码应为 2 到 16 个小写字母或数字', en: 'the code has 2 to 16 small letters or digits' },
  name: { zh: '缺少名称', en: 'the name is missing' },
  kind: { zh: '类别应为 {kinds} 之一', en: 'the kind is one of {kinds}' },
  twice: { zh: '代码 {code} 重复', en: 'the code {code} stands there twice' },
  would: {
    zh: '试运行：将导入 {n} 个单位，未写入',
    en: 'Dry run: {n} departments would be taken in; nothing is written',
  },
  took: { zh: '已导入 {n} 个单位', en: '{n} departments taken in' },
  columns: { zh: '表头应有 code,name,kind', en: 'The first line names the columns code,name,kind' },
} satisfies Record<string, Words>;

/** Adds an account; 0, or 1 with every problem said. */
export async function addPerson(terminal: Terminal, office: Office, given: NewAccount): Promise<number> {
  const locale = localeOf(terminal);
  const { problems } = await createAccount(office, systemActor, given);
  for (const { words: what, values } of problems) terminal.err(say(what, locale, values));
  if (problems.length > 0) return 1;
  terminal.out(say(words.added, locale, { login: given.login, role: given.role }));
  return 0;
}

interface Row {
  readonly code: string;
  readonly name: string;
  readonly kind: DepartmentKind;
}

/** Reads departments from CSV in UTF-8 with the columns code, name, kind; every line that is wrong is said. */
function readRows(text: string, said: (words: Words, values?: Record<string, string | number>) => string) {
  const lines = parse(text, { columns: true, bom: true, trim: true, skip_empty_lines: true, relax_column_count: true });
  const rows: Row[] = [];
  const wrong: string[] = [];
  const seen = new Set<string>();
  for (const [at, each] of (lines as Readonly<Record<string, string>>[]).entries()) {
    const { code = '', name = '', kind: named = 'department' } = each;
    const kind = departmentKinds.find((one) => one === named);
    const refuse = (what: string): void => void wrong.push(said(words.row, { line: at + 2, what }));
    if (!/^[a-z0-9]{2,16}$/.test(code)) refuse(said(words.code));
    if (name === '') refuse(said(words.name));
    if (seen.has(code)) refuse(said(words.twice, { code }));
    seen.add(code);
    if (kind) rows.push({ code, name, kind });
    else refuse(said(words.kind, { kinds: departmentKinds.join(', ') }));
  }
  if (lines.length === 0) wrong.push(said(words.columns));
  return { rows, wrong };
}

/** Takes departments in, all or none: a code that is known gets its new name and kind. Exit code. */
export async function importDepartments(
  terminal: Terminal,
  office: Office,
  file: string,
  isDry: boolean,
): Promise<number> {
  const locale = localeOf(terminal);
  const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  const { rows, wrong } = readRows(text, (one, values) => say(one, locale, values));
  for (const line of wrong) terminal.err(line);
  if (wrong.length > 0) return 1;
  if (!isDry) {
    const at = office.now();
    await withTx(office.store, async (tx) => {
      for (const { code, name, kind } of rows)
        await tx
          .insertInto('department')
          .values({
            id: code,
            code,
            name,
            kind,
            macro_or_livelihood: 0,
            economy_or_society: 0,
            active: 1,
            created_at: at.toISOString(),
          })
          .onConflict((conflict) => conflict.column('code').doUpdateSet({ name, kind }))
          .execute();
      await recordAct(tx, { engine: office.store.engine, digest: office.digest }, at, systemActor, {
        act: 'department.import',
        entity: 'department',
        entityId: '',
        data: { rows: rows.length },
      });
    });
  }
  terminal.out(say(isDry ? words.would : words.took, locale, { n: rows.length }));
  return 0;
}

const noSuchLogin: Words = { zh: '没有这个登录名：{login}', en: 'There is no account {login}' };
const passwordSet: Words = {
  zh: '{login} 的口令已重设，其会话已结束',
  en: 'The password of {login} is set; its sessions are over',
};

/** Gives an account a new password; resolves with the exit code. */
export async function newPassword(
  terminal: Terminal,
  office: Office,
  login: string,
  password: string,
): Promise<number> {
  const locale = localeOf(terminal);
  const account = await accountByLogin(office.store.read, login);
  if (!account) {
    terminal.err(say(noSuchLogin, locale, { login }));
    return 1;
  }
  const problems = await changePassword(office, systemActor, account.id, password);
  for (const { words: text } of problems) terminal.err(text[locale]);
  if (problems.length === 0) terminal.out(say(passwordSet, locale, { login }));
  return problems.length === 0 ? 0 : 1;
}
