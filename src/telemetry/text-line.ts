/** What stands at the begin of a line, or is the same in all. */
const OWN = new Set(['level', 'time', 'pid', 'hostname', 'msg']);

/**
 * A line of the log for people: `2026-11-30T08:00:00.000Z INFO  request path=/graphql status=200`. The stack of an
 * error stands below it.
 */
export function textOfLine(json: string): string {
  const line = JSON.parse(json) as Record<string, unknown>;
  const values = Object.entries(line)
    .filter(([name]) => !OWN.has(name))
    .map(([name, value]) => ` ${name}=${textOf(value)}`);
  const { error } = line;
  const stack = isObject(error) && typeof error.stack === 'string' ? `    ${error.stack}\n` : '';
  return `${line.time} ${String(line.level).toUpperCase().padEnd(5)} ${line.msg}${values.join('')}\n${stack}`;
}

function textOf(value: unknown): string {
  if (isObject(value) && typeof value.stack === 'string') return JSON.stringify(value.message);
  if (typeof value === 'string' && /^[^\s"=\p{Cc}]+$/u.test(value)) return value;
  return JSON.stringify(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
