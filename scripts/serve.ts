/** Serves the demo newspaper by hand: `npx tsx scripts/serve.ts [PORT]`. */
import { listPages } from "../test/site/pages.js";
import { startSite } from "../test/site/server.js";

const wanted = process.argv[2] ?? "8080";
const port = Number(wanted);
if (!/^\d+$/.test(wanted) || port > 65_535) {
  console.error(`Not a port: ${wanted}\nUsage: npx tsx scripts/serve.ts [PORT]`);
  process.exit(2);
}

try {
  const site = await startSite({ port });
  for (const { path, kind, lang, layout } of listPages()) {
    console.log(`${site.url(path)}  ${kind}, ${lang}, ${layout}`);
  }
  console.log("Press Ctrl+C to stop.");
} catch (error) {
  console.error(
    `Could not listen on port ${port}: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exit(1);
}
