import { openEmbedded } from './src/store/embedded.ts';
import { officialId, meetingId, placeId } from './bench/generated-facts.ts';
const e = openEmbedded({path:'/tmp/bench2.grafeo', readTimeoutMs:60000});
const P:any = {county: placeId(10), code: placeId(10).slice(7), name:'昌平区', a: officialId(10,0), ab:[officialId(10,0),officialId(10,1)], from:'2010', to:'2020-12-31', limit: 21};
export const t = async (n:string,q:string,p=P)=>{ const ts=[]; let r:any; for(let i=0;i<4;i++){const s=performance.now(); r=await e.read(q,p); ts.push(performance.now()-s);} ts.sort((a,b)=>a-b); console.log(n.padEnd(50), ts[1]!.toFixed(1), r.length, JSON.stringify(r[0]).slice(0,80)); };
const S = "MATCH (:Official {id: $a})-[:ATTENDED]->(meeting:Meeting) WITH DISTINCT meeting ";




const ms = (await e.read("MATCH (meeting:Meeting) WHERE meeting.sortDate >= '2015-06-15' WITH meeting ORDER BY meeting.sortDate, meeting.id LIMIT 20 RETURN meeting.id AS id",{}) as any[]).map(r=>r.id);
const M = "UNWIND $ms AS id MATCH (m:Meeting {id: id}) WITH collect(m) AS ms "; const PP={ms};
await t('meetings', M+"RETURN size(ms) AS n", PP);
await t('attendees per', M+"CALL (ms) { UNWIND ms AS p WITH DISTINCT p CALL (p) { MATCH (p)<-[a:ATTENDED]-(o:Official) WITH a, o, coalesce(a.order, 1000000) AS key WITH a, o, key ORDER BY key, o.id LIMIT 11 RETURN collect([key, o.id, o.name]) AS rows, collect(o) AS os } RETURN collect([1, p.id, rows]) AS f1, collect(os) AS n1 } RETURN size(f1) AS n", PP);
const O = M+"CALL (ms) { UNWIND ms AS p WITH DISTINCT p CALL (p) { MATCH (p)<-[a:ATTENDED]-(o:Official) WITH a, o, coalesce(a.order, 1000000) AS key WITH a, o, key ORDER BY key, o.id LIMIT 11 RETURN collect([key, o.id, o.name]) AS rows, collect(o) AS os } RETURN collect([1, p.id, rows]) AS f1, collect(os) AS n1 } ";
await t('+ their meetings', O+"CALL (n1) { UNWIND n1 AS list UNWIND list AS p2 WITH DISTINCT p2 CALL (p2) { MATCH (p2)-[a:ATTENDED]->(m:Meeting) WITH a, m, coalesce(m.date, '') AS key WITH a, m, key ORDER BY key DESC, m.id LIMIT 6 RETURN collect([key, m.id, m.title, m.type, m.date, m.place, m.statedAttendance, a.roles, a.postTitle, a.order]) AS rows } RETURN collect([2, p2.id, rows]) AS f2 } RETURN size(f2) AS n", PP);
await t('+ their meetings unsorted', O+"CALL (n1) { UNWIND n1 AS list UNWIND list AS p2 WITH DISTINCT p2 CALL (p2) { MATCH (p2)-[a:ATTENDED]->(m:Meeting) RETURN collect([m.id, m.title]) AS rows } RETURN collect([2, p2.id, rows]) AS f2 } RETURN size(f2) AS n", PP);
await t('+ distinct only', O+"CALL (n1) { UNWIND n1 AS list UNWIND list AS p2 WITH DISTINCT p2 RETURN collect(p2.id) AS f2 } RETURN size(f2) AS n", PP);
await t('+ posts', O+"CALL (n1) { UNWIND n1 AS list UNWIND list AS p3 WITH DISTINCT p3 CALL (p3) { MATCH (p3)-[holds:HOLDS]->(post:Post) WITH holds, post ORDER BY coalesce(holds.firstSeen, '~'), post.id RETURN collect([post.id, post.title, holds.firstSeen, holds.lastSeen]) AS rows, collect(post) AS ps } RETURN collect([3, p3.id, rows]) AS f3, collect(ps) AS n3 } RETURN size(f3) AS n", PP);
await t('+ posts + counties', O+"CALL (n1) { UNWIND n1 AS list UNWIND list AS p3 WITH DISTINCT p3 CALL (p3) { MATCH (p3)-[holds:HOLDS]->(post:Post) WITH holds, post ORDER BY coalesce(holds.firstSeen, '~'), post.id RETURN collect([post.id, post.title, holds.firstSeen, holds.lastSeen]) AS rows, collect(post) AS ps } RETURN collect([3, p3.id, rows]) AS f3, collect(ps) AS n3 } CALL (n3) { UNWIND n3 AS list UNWIND list AS p4 WITH DISTINCT p4 CALL (p4) { MATCH (p4)-[:`IN`|HELD_IN]->(county:County) WITH county ORDER BY county.name, county.id RETURN collect([county.id, county.name]) AS rows } RETURN collect([4, p4.id, rows]) AS f4 } RETURN size(f4) AS n", PP);
const os = (await e.read(O+"RETURN n1",PP) as any[])[0].n1.flat().map((x:any)=>x.properties?.id ?? x.id);
console.log(os.length, typeof os[0]);
await e.close();
