import neo4j from 'neo4j-driver';

/** Lets the planner of a Neo4j know how many of everything there are, which it learns late by itself. */
export async function replan(uri: string): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic('', ''));
  await driver.executeQuery('CALL db.prepareForReplanning()');
  await driver.close();
}
