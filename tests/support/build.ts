import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Compiles the sources once, so that the tests of the command line run what Node runs. */
export function setup(): void {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' });
}
