import { openEmbedded } from './src/store/embedded.ts';
import { officialId, meetingId, placeId } from './bench/generated-facts.ts';
const e = openEmbedded({path:'/tmp/bench.grafeo', readTimeoutMs:60000});
const P:any = {county: placeId(10), code: placeId(10).slice(7), name:'昌平区', a: officialId(10,0), ab:[officialId(10,0),officialId(10,1)], from:'2010', to:'2020-12-31', limit: 21};
export const t = async (n:string,q:string,p=P)=>{ const ts=[]; let r:any; for(let i=0;i<4;i++){const s=performance.now(); r=await e.read(q,p); ts.push(performance.now()-s);} ts.sort((a,b)=>a-b); console.log(n.padEnd(50), ts[1]!.toFixed(1), r.length, JSON.stringify(r[0]).slice(0,80)); };
const S = "MATCH (:Official {id: $a})-[:ATTENDED]->(meeting:Meeting) WITH DISTINCT meeting ";

await t('count>0 or', S+"WHERE COUNT { MATCH (meeting)-[:HELD_IN]->(area:County) WHERE area.id = $county OR area.code = $county OR area.name = $county } > 0 RETURN count(meeting) AS n");
await t('count>0 within', S+"WHERE COUNT { MATCH (meeting)-[:HELD_IN]->(:County)-[:PART_OF*0..4]->(area:County) WHERE area.id = $county OR area.code = $county OR area.name = $county } > 0 RETURN count(meeting) AS n");
await t('exists within', S+"WHERE EXISTS { MATCH (meeting)-[:HELD_IN]->(:County)-[:PART_OF*0..4]->(area:County) WHERE area.id = $county OR area.code = $county OR area.name = $county } RETURN count(meeting) AS n");
await t('exists roles', S+"WHERE EXISTS { MATCH (meeting)<-[present:ATTENDED]-(someone:Official) WHERE someone.id IN $ab } RETURN count(meeting) AS n");
await t('count roles', S+"WHERE COUNT { MATCH (meeting)<-[present:ATTENDED]-(someone:Official) WHERE someone.id IN $ab } > 0 RETURN count(meeting) AS n");
const A="MATCH (meeting:Meeting) ";
await t('ALL count>0 or', A+"WHERE COUNT { MATCH (meeting)-[:HELD_IN]->(area:County) WHERE area.id = $county OR area.code = $county OR area.name = $county } > 0 RETURN count(meeting) AS n");
await t('ALL exists or', A+"WHERE EXISTS { MATCH (meeting)-[:HELD_IN]->(area:County) WHERE area.id = $county OR area.code = $county OR area.name = $county } RETURN count(meeting) AS n");
await t('ALL exists ab', A+"WHERE EXISTS { MATCH (meeting)<-[present:ATTENDED]-(someone:Official) WHERE someone.id IN $ab } RETURN count(meeting) AS n");
await t('ALL count ab', A+"WHERE COUNT { MATCH (meeting)<-[present:ATTENDED]-(someone:Official) WHERE someone.id IN $ab } > 0 RETURN count(meeting) AS n");
await e.close();
