import { articles } from './articles.ts';
import { attendance } from './attendance.ts';
import { coAttendance } from './co-attendance.ts';
import { evidence } from './evidence.ts';
import { figures } from './figures.ts';
import { meetings } from './meetings.ts';
import { discussions, representations } from './of-meetings.ts';
import { officials } from './officials.ts';
import { organizations } from './organizations.ts';
import { policies } from './policies.ts';
import { posts } from './posts.ts';
import type { Table } from './table.ts';
import { tenures } from './tenures.ts';

/** All tables, in the order in which people look for them. */
export const tables: readonly Table[] = [
  attendance,
  officials,
  meetings,
  coAttendance,
  tenures,
  posts,
  policies,
  discussions,
  organizations,
  representations,
  figures,
  articles,
  evidence,
];
