import { existsSync } from 'node:fs';
import { join } from 'node:path';
import envPaths from 'env-paths';

/** Where the file of the embedded graph is, and why there. */
export interface GraphPath {
  readonly path: string;
  /**
   * `setting`: GRAPH_PATH names it. `here`: versions before 0.4.0 made it in the working folder, and it is still used.
   * `user data`: the default, the same from every working folder.
   */
  readonly from: 'setting' | 'here' | 'user data';
}

/** Where versions before 0.4.0 made a graph. */
const HERE = './data/xianzhi.grafeo';

/** The path that is set, else a graph that is in the working folder, else that of the user's data folder. */
export function graphPathOf(setting: string | undefined): GraphPath {
  if (setting !== undefined) return { path: setting, from: 'setting' };
  if (existsSync(HERE)) return { path: HERE, from: 'here' };
  return {
    path: join(envPaths('xianzhi', { suffix: '' }).data, 'xianzhi.grafeo'),
    from: 'user data',
  };
}
