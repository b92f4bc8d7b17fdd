/** A Cypher file has a form that the compiler does not know: `cypher/meeting/page.cypher:14: …`. */
export class CypherFormError extends Error {
  override readonly name = 'CypherFormError';

  /** Names the file by its path under cypher/ without the extension, and the line from 1. */
  constructor(file: string, line: number, reason: string) {
    super(`cypher/${file}.cypher:${line}: ${reason}`);
  }
}
