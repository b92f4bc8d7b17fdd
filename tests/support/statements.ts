import '../../src/graph/nodes/article.ts';
import '../../src/graph/claims/claim-statements.ts';
import '../../src/graph/queries/co-attendance.ts';
import '../../src/graph/queries/graph-view.ts';
import '../../src/graph/scans/dump.ts';
import '../../src/graph/queries/duplicate-candidates.ts';
import '../../src/graph/scans/export.ts';
import '../../src/graph/claims/identity.ts';
import '../../src/graph/nodes/node-kinds.ts';
import '../../src/graph/relationships/relationship-kinds.ts';
import '../../src/graph/queries/meeting-count.ts';
import '../../src/graph/relationships/mention.ts';
import '../../src/graph/queries/neighborhood.ts';
import '../../src/graph/queries/shortest-paths.ts';
import '../../src/graph/setup/constraints-and-indexes.ts';
import '../../src/graph/queries/search.ts';
import '../../src/graph/relationships/setting.ts';
import '../../src/graph/queries/stats.ts';
import '../../src/graph/setup/metadata.ts';
import '../../src/graph/claims/meeting-summary.ts';
import '../../src/graph/queries/timeline.ts';
import '../../src/graph/scans/snapshot.ts';

/** Every statement and every start: importing this file binds all of them. */
export { boundAnchors, boundStatements } from '../../src/cypher/statement.ts';
