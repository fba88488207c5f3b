/**
 * The layers of docs/architecture.md: imports go one way only. The engine's layers, lowest first; a file may import
 * from its own layer and from those before it.
 */
const ENGINE_LAYERS = [
  "types|rule-types",
  "text|tree|element|nodes",
  "measured|measure|meta|model|spans|evidence/\\w+",
  "survey|groups|landmarks|surroundings|calls|letters|features|feature-groups|context|channels|look|article|kind|genres|strangers|referrals|references|leftovers|intruders|pitches|appeals|plain|makes|repairs|leads|subheadings|wholes|beside|overlay",
  "gate|layers|site|early|columns|stays|growth|asking|verdict|withheld|frames",
  "media",
  "unmarked|marks|hide|scroll|recheck|report|pieces|memory|additions|batch",
  "compile|late|run",
];

const engine = (layer) => `^src/engine/(${layer})\\.ts$`;

const upwards = ENGINE_LAYERS.slice(0, -1).map((layer, i) => ({
  name: `engine-layer-${i + 1}`,
  comment: `${layer.replaceAll("|", ", ")} must not know what comes after: ${ENGINE_LAYERS.slice(i + 1).join(", ")}. Move what is shared down.`,
  severity: "error",
  from: { path: engine(layer) },
  to: { path: engine(ENGINE_LAYERS.slice(i + 1).join("|")) },
}));

const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

export default {
  forbidden: [
    rule(
      "no-circular",
      "Files that import each other can't be understood one at a time. (Types alone may.)",
      {},
      {
        circular: true,
        viaOnly: { dependencyTypesNot: ["type-only"] },
      },
    ),
    rule("no-unresolvable", "The import leads nowhere.", {}, { couldNotResolve: true }),
    ...upwards,
    rule(
      "engine-has-a-layer",
      "A new file of the engine needs its place in ENGINE_LAYERS (.dependency-cruiser.mjs).",
      {},
      { path: "^src/engine/", pathNot: engine(ENGINE_LAYERS.join("|")) },
    ),
    rule(
      "engine-stands-alone",
      "The engine takes rules, document, layout and clock as arguments; it imports nothing but itself.",
      { path: "^src/engine/" },
      { pathNot: "^src/engine/" },
    ),
    rule(
      "rules-are-data",
      "src/rules holds data and what gathers it; the stems are written as the engine reads them.",
      { path: "^src/rules/" },
      {
        pathNot: [
          "^src/rules/(.+\\.json|lexicons\\.ts)$",
          "^src/engine/(rule-)?types\\.ts$",
          "^src/engine/evidence/phrases\\.ts$",
        ],
      },
    ),
    rule(
      "rules-by-their-index",
      "Rules reach the program through src/rules/index.ts, so that all of them are known in one place.",
      { path: "^src/", pathNot: "^src/rules/" },
      { path: "^src/rules/", pathNot: "^src/rules/index\\.ts$" },
    ),
    rule(
      "engine-runs-in-pages",
      "Only the content script judges pages. The other parts of the extension know the engine's types and no more.",
      { path: "^src/extension/", pathNot: "^src/extension/content(/|\\.ts$)" },
      { path: "^src/(engine|rules)/", pathNot: "^src/engine/types\\.ts$" },
    ),
    rule(
      "no-way-across",
      "The extension and the command line share the engine and nothing else.",
      { path: "^src/(extension|cli)/" },
      { path: "^src/(extension|cli)/", pathNot: "^src/$1/" },
    ),
    rule(
      "src-stands-alone",
      "What is shipped must not lean on scripts or tests.",
      { path: "^src/" },
      { path: "^(scripts|test)/" },
    ),
    rule(
      "scripts-know-no-tests",
      "Scripts may use the demo newspaper and the fixtures, not test code.",
      { path: "^scripts/" },
      { path: "^test/.+\\.test\\.ts$" },
    ),
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|coverage)/" },
  },
};
