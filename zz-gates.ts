import { readFileSync, writeFileSync, appendFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { openPage } from "./src/cli/page";
import { measure } from "./src/engine/measure";
import { readMeta } from "./src/engine/meta";
import { survey } from "./src/engine/survey";
import { createReaders, modelsOf } from "./src/engine/compile";
import { look } from "./src/engine/look";
import { findArticle } from "./src/engine/article";
import { findGate } from "./src/engine/gate";
import { lastLine, findWithheld } from "./src/engine/withheld";
import { loadRules } from "./src/rules/index";
const rules = loadRules();
const P = JSON.parse(readFileSync("/work/shared/corpus/pages.json","utf8"));
const free = JSON.parse(readFileSync("/tmp/gates/free.json","utf8"));
const hot = (p:any)=> JSON.stringify(free[p.id]).match(/alse|meter|lock/) || /0dd1357|EveningStandard/.test(p.id) ? 0 : 1;
P.sort((a:any,b:any)=>hot(a)-hot(b));
const out="/tmp/gates/gates.jsonl"; writeFileSync(out,"");
for (const p of P) {
  const html = gunzipSync(readFileSync(`/work/shared/corpus/pages/${p.id}.html.gz`));
  const doc = openPage(html, p.url).document;
  const page = survey(measure(doc.body), readMeta(doc), createReaders(rules, p.url));
  const a = findArticle(page, look(page, modelsOf(rules)), p.url);
  const g = findGate(page, a, undefined);
  const last = a.found ? lastLine(page, a, undefined) : -1;
  appendFileSync(out, JSON.stringify({id:p.id, found:a.found, free:page.meta.free, gate:g.gate, withholds:g.withholds, ...findWithheld(page,a,last,undefined), end: last>=0?page.blocks[last]!.text.slice(-80):"", walls:g.walls.map(w=>w.names.slice(0,80)), next: page.blocks.slice(last+1,last+12).map(b=>(b.hidden?"H ":"")+b.text.slice(0,90))})+"\n");
  doc.defaultView?.close?.();
}
