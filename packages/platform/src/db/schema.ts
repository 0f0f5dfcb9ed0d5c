import { sql, type ColumnDefinitionBuilder, type CreateTableBuilder, type Kysely } from 'kysely';
import type { Engine } from './open.ts';

/** What a migration works with: any table, one engine. */
export interface Ground {
  readonly engine: Engine;
  // migrations speak of tables as they were then, which no type of today describes
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly db: Kysely<any>;
}

type Build = (table: CreateTableBuilder<string, string>) => CreateTableBuilder<string, string>;

/** Integers: SQLite's are 64 bits wide, PostgreSQL's are told so. */
export const integer = ({ engine }: Ground): 'bigint' | 'integer' => (engine === 'postgres' ? 'bigint' : 'integer');

/** A column that has to be there. */
export const needed = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull();
/** A row's own id: UUIDv7, so that ids come in the order of time. */
export const key = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.primaryKey().notNull();

/** `column in ('a', 'b')`, for a CHECK. */
export const oneOf = (column: string, values: readonly string[]) =>
  sql<boolean>`${sql.ref(column)} in (${sql.join(values.map((value) => sql.lit(value)))})`;

/** Makes a table; SQLite's are strict about types, as PostgreSQL's always are. */
export async function table(ground: Ground, name: string, build: Build): Promise<void> {
  const made = build(ground.db.schema.createTable(name) as CreateTableBuilder<string, string>);
  await (ground.engine === 'sqlite' ? made.modifyEnd(sql`strict`) : made).execute();
}

/** An index; with `where`, only over the rows it holds for. */
export async function index(
  { db }: Ground,
  name: string,
  on: string,
  columns: readonly string[],
  { unique = false, where }: { readonly unique?: boolean; readonly where?: string } = {},
): Promise<void> {
  const made = db.schema
    .createIndex(name)
    .on(on)
    .columns([...columns]);
  const kind = unique ? made.unique() : made;
  await (where === undefined ? kind : kind.where(sql.raw<boolean>(where) as never)).execute();
}

/** Refuses a change of a row, in the database itself. `when` is a condition over `old` and `new`; always when left out. */
export async function forbid(
  { engine, db }: Ground,
  on: string,
  acts: readonly ('update' | 'delete')[],
  message: string,
  when?: string,
): Promise<void> {
  for (const act of acts) {
    const name = `${on}_no_${act}${when === undefined ? '' : `_${shortName(when)}`}`;
    const condition = when === undefined ? '' : `when (${when})`;
    if (engine === 'sqlite')
      await sql
        .raw(`create trigger ${name} before ${act} on ${on} ${condition} begin select raise(abort, '${message}'); end`)
        .execute(db);
    else {
      await sql
        .raw(
          `create function ${name}() returns trigger language plpgsql as $$ begin raise exception '${message}' using errcode = 'GK001'; end $$`,
        )
        .execute(db);
      await sql
        .raw(`create trigger ${name} before ${act} on ${on} for each row ${condition} execute function ${name}()`)
        .execute(db);
    }
  }
}

/** Rows that are added and never changed. */
export const appendOnly = (ground: Ground, name: string): Promise<void> =>
  forbid(ground, name, ['update', 'delete'], `${name} is append-only`);

/** A name for one of several conditions on a table. */
const shortName = (text: string): string =>
  Array.from(text)
    .reduce((sum, character) => (Math.imul(sum, 31) + character.charCodeAt(0)) >>> 0, 7)
    .toString(36);

/** A CHECK in SQL that both engines read alike; fixed text, never data. */
export const rule = (text: string) => sql.raw<boolean>(text);
