import { openEmbedded } from './src/store/embedded.ts';
import { openNeo4j } from './src/store/neo4j.ts';
import { createStore } from './src/store/store.ts';
import { prepareGraph } from './src/graph/open-graph.ts';
import { load } from './src/ingest/load.ts';
import { generatedFacts, placesFor } from './bench/generated-facts.ts';
import { readFileSync } from 'node:fs';
const [which, n] = process.argv.slice(2);
const mk = async () => { if (which==='neo4j') { const e = openNeo4j({uri: readFileSync('/tmp/neo.uri','utf8'), username:'',password:'',database:'neo4j'}); for(;;){ await e.transact(run=>run('MATCH (n) WITH n LIMIT 20000 DETACH DELETE n',{})); const [r]=await e.read('MATCH (n) RETURN count(n) AS n',{}) as any[]; if(r.n===0) break;} await e.transact(run=>run('RETURN 1',{})); return e;} return openEmbedded({path: ':memory:'}); };

const batches:any[][]=[[]];
for (const f of generatedFacts(placesFor(Number(n)))) { if (batches.at(-1)!.length===100) batches.push([]); batches.at(-1)!.push(f); }
for (let round=0; round<Number(process.argv[4]??3); round++) {
  let log: any[] = []; let tx: any[]=[]; const spent = new Map<string, number>(); 
  const wrap = (e:any)=>({...e, transact:(work:any)=>e.transact((run:any)=>work(async (c:string,p:any)=>{ const t=performance.now(); const r=await run(c,p); const k=c.split('\n')[0]!.slice(0,70); spent.set(k,(spent.get(k)??0)+performance.now()-t); if (/MERGE/.test(c) && !/waits|Makes every/.test(c)) tx.push([c,p]); return r;}))});
  const engine = await mk();
  const store = createStore(wrap(engine)); await prepareGraph(store);
  let t=performance.now();
  for (const b of batches) { tx=[]; await load(store,b); log.push(tx); }
  const ours=performance.now()-t; await store.close();
  const e2 = await mk(); const s2=createStore(e2); await prepareGraph(s2);
  t=performance.now();
  for (const tx of log) await e2.transact(async (run:any)=>{ for (const [c,p] of tx) await run(c,p); });
  const bare=performance.now()-t; console.log(which, n, 'ours', ours.toFixed(0), 'bare', bare.toFixed(0), 'ratio', (bare/ours).toFixed(2));
  await s2.close();
  if (process.argv[5] && round===1) for (const [k,v] of [...spent].sort((a,b)=>b[1]-a[1]).slice(0,18)) console.log(v.toFixed(0).padStart(7), k);
}
