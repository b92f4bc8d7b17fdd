import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
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

const SOURCE = new URL('Neo4jServer.java', import.meta.url);

const FLAGS = [
  '--add-modules=jdk.incubator.vector',
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
  '--add-opens=java.base/java.lang=ALL-UNNAMED',
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
];

/** A command and its arguments. */
export type Command = readonly [command: string, args: readonly string[]];

/** How a class of Neo4j's is run; undefined where Java or Maven is missing. */
export function neo4jCommand(main: string, ...args: readonly string[]): Command | undefined {
  const java = findJava();
  return java === undefined ? undefined : [java, [...FLAGS, '-cp', classPath(), main, ...args]];
}

/** How a server is run in a machine with these flags. */
export function serverCommand(flags: readonly string[], ...args: readonly string[]): Command {
  const path = `${classPath()}:${serverJar()}`;
  return [findJava() ?? 'java', [...FLAGS, ...flags, '-cp', path, 'Neo4jServer', ...args]];
}

/**
 * The file of the classes that a server loads, with which it starts in two thirds of the time; undefined
 * where Java or Maven is missing.
 */
export function classArchive(): string | undefined {
  const java = findJava();
  return java === undefined ? undefined : `${serverJar()}.java-${javaVersion(java)}.jsa`;
}

const classPath = () => join(fetchJars(), '*');

/** The server's own class: only classes out of a jar go into an archive. */
function serverJar(): string {
  const version = createHash('sha256').update(readFileSync(SOURCE)).digest('hex').slice(0, 8);
  const jar = `${fetchJars()}-server-${version}.jar`;
  if (existsSync(jar)) return jar;
  const work = mkdtempSync(join(CACHE, 'compile-'));
  const tool = (name: string, ...args: readonly string[]) =>
    execFileSync(join(dirname(findJava() ?? ''), name), args, {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  tool('javac', '-cp', classPath(), '-d', join(work, 'classes'), fileURLToPath(SOURCE));
  tool('jar', '--create', '--file', join(work, 'server.jar'), '-C', join(work, 'classes'), '.');
  renameSync(join(work, 'server.jar'), jar);
  rmSync(work, { recursive: true });
  return jar;
}

let found: { readonly java: string | undefined } | undefined;

function findJava(): string | undefined {
  found ??= { java: lookForJava() };
  return found.java;
}

/** 2026.x needs Java 21 or newer, 5.26 runs on 17 and 21; the JDKs beside the one on the path are looked at too. */
function lookForJava(): string | undefined {
  if (output('mvn', ['--version']) === undefined) return undefined;
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
