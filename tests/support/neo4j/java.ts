import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The newest server that is tested; `TEST_NEO4J_VERSION` asks for another, such as 5.26.20. */
export const NEO4J_VERSION = process.env.TEST_NEO4J_VERSION || '2026.09.0';

const CACHE = fileURLToPath(new URL('../../../.cache/', import.meta.url));

const FLAGS = [
  '--add-modules=jdk.incubator.vector',
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
  '--add-opens=java.base/java.lang=ALL-UNNAMED',
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
];

/**
 * How a class of Neo4j's, or of a source file that uses it, is run in a machine with these flags: the
 * command and its arguments.
 */
export function neo4jCommand(
  flags: readonly string[],
  main: string,
  ...args: readonly string[]
): readonly [command: string, args: readonly string[]] | undefined {
  const java = findJava();
  if (java === undefined || output('mvn', ['--version']) === undefined) return undefined;
  return [java, [...FLAGS, ...flags, '-cp', join(fetchJars(), '*'), main, ...args]];
}

/** 2026.x needs Java 21 or newer, 5.26 runs on 17 and 21; the JDKs beside the one on the path are looked at too. */
function findJava(): string | undefined {
  const onPath = output('sh', ['-c', 'command -v java'])?.trim();
  if (onPath === undefined || onPath === '') return undefined;
  const home = dirname(dirname(realpathSync(onPath)));
  const beside = readdirSync(dirname(home)).map((name) => join(dirname(home), name, 'bin', 'java'));
  const fits = NEO4J_VERSION.startsWith('5.')
    ? (v: number) => v >= 17 && v <= 21
    : (v: number) => v >= 21;
  return [onPath, ...beside]
    .filter((java) => existsSync(java))
    .find((java) => fits(javaVersion(java)));
}

function javaVersion(java: string): number {
  return Number(
    /version "(?<major>\d+)/u.exec(output(java, ['-version']) ?? '')?.groups?.major ?? 0,
  );
}

function fetchJars(): string {
  const jars = join(CACHE, `neo4j-${NEO4J_VERSION}`);
  if (existsSync(jars)) return jars;
  mkdirSync(CACHE, { recursive: true });
  const work = mkdtempSync(join(CACHE, 'fetch-'));
  writeFileSync(
    join(work, 'pom.xml'),
    `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>xianzhi</groupId><artifactId>test-server</artifactId><version>1</version>
<dependencies><dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${NEO4J_VERSION}</version></dependency></dependencies></project>`,
  );
  const lib = join(work, 'lib');
  execFileSync('mvn', ['-q', '-B', 'dependency:copy-dependencies', `-DoutputDirectory=${lib}`], {
    cwd: work,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  renameSync(lib, jars);
  rmSync(work, { recursive: true, force: true });
  return jars;
}

/** What a command prints, on either stream; undefined where there is no such command. */
function output(command: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync('sh', ['-c', '"$0" "$@" 2>&1', command, ...args], { encoding: 'utf8' });
  } catch {
    return undefined;
  }
}
