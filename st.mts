import { readFileSync, readdirSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { openClient, medianOf } from '/work/main/bench/http-client.ts';
import { officialId, meetingId, placeId } from '/work/main/bench/generated-facts.ts';
const only = process.argv[2];
const p=spawn(process.execPath,['/work/main/dist/main.js','serve'],{stdio:['ignore','pipe','inherit'],env:{...process.env,GRAPH_PATH:'/tmp/bench.grafeo',PORT:'0',LOG_LEVEL:'warn'}});
const url=await new Promise<string>(r=>{let o='';p.stdout.on('data',(d:any)=>{o+=d;const m=/http:\/\/\S+/.exec(o); if(m) r(m[0]);});});
const c=openClient(url);
const V:Record<string,object>={ 'nested-attendance':{from:'2015-06-15'}, 'who-attended':{meeting:meetingId(10,0)}, 'meetings-of-official':{official:officialId(10,0)}, 'find-meetings':{county:placeId(10), from:'2010', to:'2020-12-31', officials:[officialId(10,0),officialId(10,1)]}, 'co-attendance':{county:placeId(10),first:20}, 'path-between-officials':{from:officialId(10,0),to:officialId(11,1)}, search:{query:'防汛 昌平'}, timeline:{official:officialId(10,0)}, 'circle-of-official':{official:officialId(10,0)}, 'meetings-by-year':{county:placeId(10)}, neighborhood:{id:officialId(10,0),depth:2} };
const qs:[string,string][] = Object.keys(V).map(op=>[op, JSON.stringify({query:readFileSync('/work/shared/contract/operations/'+op+'.graphql','utf8'),variables:V[op]})]);
for (const q of ['{ meetingCounts(groupBy: [COUNTY], first: 20) { edges { node { meetings keys { value label } } } } }','{ meetingCounts(groupBy: [YEAR], first: 20) { edges { node { meetings } } } }','{ meetings(first:20) { edges { node { id title date } } } }', '{ stats { meetings officials } }','{ counties(first: 20) { edges { node { id name } } } }']) qs.push([q.slice(0,40), JSON.stringify({query:q})]);
for (const [n,b] of qs) { if (only && !n.includes(only)) continue; const a=JSON.parse(await c.ask('/graphql',b)); if (a.errors) console.log(n, JSON.stringify(a.errors).slice(0,200)); await c.ask('/graphql',b); console.log(n.padEnd(42), (await medianOf(()=>c.ask('/graphql',b),1.5)).toFixed(1)); }
c.close(); p.kill('SIGTERM'); await new Promise(r=>p.on('exit',r));
