import type { Driver, ManagedTransaction, Transaction } from 'neo4j-driver';
import { messageOf } from '../../errors.ts';
import { connect, type Neo4jOptions } from './neo4j.ts';
import { translated } from './neo4j-errors.ts';

/** What a server is like, beside what its graph holds. */
export interface Neo4jState {
  /** As the server names itself: `Neo4j/2026.09.0`. */
  readonly agent: string;
  /** Milliseconds that its clock is ahead of this machine's; less than none where it is behind. */
  readonly clockAhead: number;
  /** Why its user may not write; undefined where it may. */
  readonly writeFault: string | undefined;
  /** Why its user may not make indexes; undefined where it may. */
  readonly schemaFault: string | undefined;
}

/** Asks a server what it is, and tries what a load does; what was tried is rolled back. Rejects where it does not let anybody in. */
export async function examineNeo4j(options: Neo4jOptions): Promise<Neo4jState> {
  const driver = connect(options);
  try {
    const { agent = 'unknown' } = await driver.getServerInfo({ database: options.database });
    return {
      agent,
      clockAhead: await inTransaction(driver, options.database, clockAhead),
      writeFault: await faultOf(driver, options, 'CREATE (node:Examined) DELETE node'),
      schemaFault: await faultOf(
        driver,
        options,
        'CREATE INDEX examined IF NOT EXISTS FOR (node:Examined) ON (node.id)',
      ),
    };
  } catch (cause) {
    throw translated(cause, options);
  } finally {
    await driver.close();
  }
}

async function clockAhead(tx: Pick<ManagedTransaction, 'run'>): Promise<number> {
  const before = Date.now();
  const { records } = await tx.run('RETURN datetime.realtime().epochMillis AS now');
  // The server looked at its clock between both.
  return Number(records[0]?.get('now')) - (before + Date.now()) / 2;
}

async function faultOf(
  driver: Driver,
  { database }: Neo4jOptions,
  cypher: string,
): Promise<string | undefined> {
  try {
    await inTransaction(driver, database, (tx) => tx.run(cypher));
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

/** Runs work in a transaction that is rolled back. */
async function inTransaction<T>(
  driver: Driver,
  database: string,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const session = driver.session({ database, defaultAccessMode: 'WRITE' });
  try {
    const tx = await session.beginTransaction({ timeout: 5_000 });
    try {
      return await work(tx);
    } finally {
      await tx.rollback().catch(() => undefined);
    }
  } finally {
    await session.close();
  }
}
