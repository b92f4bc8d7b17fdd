import '../../src/graph/article.ts';
import '../../src/graph/bookkeeping.ts';
import '../../src/graph/co-attendance.ts';
import '../../src/graph/drawing.ts';
import '../../src/graph/dump.ts';
import '../../src/graph/duplicate.ts';
import '../../src/graph/export.ts';
import '../../src/graph/identity.ts';
import '../../src/graph/kinds.ts';
import '../../src/graph/meeting-count.ts';
import '../../src/graph/mention.ts';
import '../../src/graph/neighborhood.ts';
import '../../src/graph/path.ts';
import '../../src/graph/schema-statements.ts';
import '../../src/graph/search.ts';
import '../../src/graph/setting.ts';
import '../../src/graph/stats.ts';
import '../../src/graph/store-node.ts';
import '../../src/graph/tally.ts';
import '../../src/graph/timeline.ts';
import '../../src/graph/whole.ts';

/** Every statement and every start: importing this file binds all of them. */
export { boundStarts, boundStatements } from '../../src/store/statement.ts';
