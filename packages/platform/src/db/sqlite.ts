import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { Fault } from '@gongkai/model';
import {
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';

const hasRows = /^\s*(select|with|pragma|explain|values)\b|\breturning\b/i;
const MOST_STATEMENTS = 500;
/** Room for the pages that every filing touches. */
const CACHE_KIB = 32_768;
/** 16 MiB of log: pages that are written again and again go to the file once. */
const CHECKPOINT_PAGES = 4000;

/** SQLite knows neither booleans nor undefined. */
const bound = (parameters: readonly unknown[]): SQLInputValue[] =>
  parameters.map((value) => (typeof value === 'boolean' ? Number(value) : (value ?? null)) as SQLInputValue); // Kysely gives plain values

interface Prepared {
  readonly statement: StatementSync;
  readonly answers: boolean;
}

class Connection implements DatabaseConnection {
  readonly db: DatabaseSync;
  readonly #statements = new Map<string, Prepared>();

  constructor(db: DatabaseSync) {
    this.db = db;
  }

  #prepared(text: string): Prepared {
    const known = this.#statements.get(text);
    if (known) return known;
    const [oldest] = this.#statements.keys();
    if (this.#statements.size >= MOST_STATEMENTS && oldest !== undefined) this.#statements.delete(oldest);
    const prepared = { statement: this.db.prepare(text), answers: hasRows.test(text) };
    // the last row of a full-text index, told after every insert into it, lies beyond what a number holds
    if (!prepared.answers) prepared.statement.setReadBigInts(true);
    this.#statements.set(text, prepared);
    return prepared;
  }

  async executeQuery<R>({ sql: text, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { statement, answers } = this.#prepared(text);
    if (answers) return { rows: statement.all(...bound(parameters)) as R[] }; // the tables' types say what R is
    const { changes, lastInsertRowid } = statement.run(...bound(parameters));
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  async *streamQuery<R>({ sql: text, parameters }: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    // a statement of its own: the cached one may be asked again while this one is being read
    for (const row of this.db.prepare(text).iterate(...bound(parameters))) yield { rows: [row as R] };
  }
}

class NodeSqliteDriver implements Driver {
  #connection: Connection | undefined;
  readonly #path: string;
  readonly #readOnly: 'read-only' | 'read-write';
  readonly #maxPages: number | undefined;

  constructor(path: string, mode: 'read-only' | 'read-write', maxPages?: number) {
    this.#path = path;
    this.#readOnly = mode;
    this.#maxPages = maxPages;
  }

  /** Throws `store.not-durable` when the file system does not give what an acknowledged filing needs. */
  async init(): Promise<void> {
    const readOnly = this.#readOnly === 'read-only';
    // node:sqlite's own waiting stops the event loop: busy is answered at once and tried again by withTx
    const db = new DatabaseSync(this.#path, { timeout: 0, enableForeignKeyConstraints: true, readOnly });
    if (!readOnly) {
      // what is erased is zeroed in the file, not only unlinked
      db.exec('pragma journal_mode=wal; pragma synchronous=full; pragma trusted_schema=off; pragma secure_delete=on');
      // what a savepoint would undo is kept in memory: in a file it costs as much as the writing itself
      db.exec(
        `pragma temp_store=memory; pragma cache_size=-${CACHE_KIB}; pragma wal_autocheckpoint=${CHECKPOINT_PAGES}`,
      );
      if (this.#maxPages !== undefined) db.exec(`pragma max_page_count=${this.#maxPages}`);
      const sync = db.prepare('pragma synchronous').get()?.['synchronous'];
      const mode = db.prepare('pragma journal_mode').get()?.['journal_mode'];
      if (sync !== 2 || (mode !== 'wal' && this.#path !== ':memory:')) {
        db.close();
        throw new Fault('store.not-durable', `journal_mode ${String(mode)}, synchronous ${String(sync)}`);
      }
    }
    this.#connection = new Connection(db);
  }

  get #open(): Connection {
    if (!this.#connection) throw new Fault('store.closed', this.#path);
    return this.#connection;
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#open;
  }
  async releaseConnection(): Promise<void> {
    // there is one connection, and Kysely lets one user at a time have it
  }
  async beginTransaction(): Promise<void> {
    this.#open.db.exec('begin immediate');
  }
  async commitTransaction(): Promise<void> {
    this.#open.db.exec('commit');
  }
  async rollbackTransaction(): Promise<void> {
    if (this.#open.db.isTransaction) this.#open.db.exec('rollback');
  }
  async savepoint(_: DatabaseConnection, name: string): Promise<void> {
    this.#open.db.exec(`savepoint ${name}`);
  }
  async rollbackToSavepoint(_: DatabaseConnection, name: string): Promise<void> {
    this.#open.db.exec(`rollback to ${name}`);
  }
  async releaseSavepoint(_: DatabaseConnection, name: string): Promise<void> {
    this.#open.db.exec(`release ${name}`);
  }
  async destroy(): Promise<void> {
    this.#connection?.db.close();
    this.#connection = undefined;
  }
}

/** Kysely over Node's own SQLite: WAL, every commit on disk before it is acknowledged. */
export const nodeSqlite = (
  path: string,
  mode: 'read-only' | 'read-write' = 'read-write',
  maxPages?: number,
): Dialect => ({
  createDriver: () => new NodeSqliteDriver(path, mode, maxPages),
  createAdapter: () => new SqliteAdapter(),
  createQueryCompiler: () => new SqliteQueryCompiler(),
  createIntrospector: (db) => new SqliteIntrospector(db),
});
