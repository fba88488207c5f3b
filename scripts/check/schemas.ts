/** JSON schemas of the rule files, made from the types in src/engine/rule-types.ts: the one place where their shape is said. */
import { readFile, writeFile } from "node:fs/promises";
import { Ajv, type ValidateFunction } from "ajv";
import { createGenerator } from "ts-json-schema-generator";
import { inRoot } from "../lib/paths";
import { KINDS, RULE_KINDS, type RuleKind } from "./rule-files";

const fileOf = (kind: RuleKind): string => inRoot("src/rules/schema", `${kind}.json`);

/** The schema files as the types say they should be, by kind. Takes seconds: it runs the type checker. */
export function generateSchemas(): Map<RuleKind, string> {
  const generator = createGenerator({
    path: inRoot("scripts/check/rule-files.ts"),
    tsconfig: inRoot("tsconfig.json"),
    skipTypeCheck: true,
    additionalProperties: false,
  });
  const made = new Map<RuleKind, string>();
  for (const kind of RULE_KINDS) {
    const schema = generator.createSchema(KINDS[kind]);
    made.set(kind, `${JSON.stringify(schema, null, 2)}\n`);
  }
  return made;
}

/** Writes the schema files. */
export async function writeSchemas(): Promise<void> {
  for (const [kind, content] of generateSchemas()) await writeFile(fileOf(kind), content);
}

/** What is wrong with the committed schema files, one line each. */
export async function staleSchemas(): Promise<string[]> {
  const faults: string[] = [];
  for (const [kind, content] of generateSchemas()) {
    const committed = await readFile(fileOf(kind), "utf8").catch(() => undefined);
    if (committed === content) continue;
    faults.push(
      `src/rules/schema/${kind}.json ${committed === undefined ? "is missing" : "no longer agrees with src/engine/rule-types.ts"}: run "npm run check -- --fix" and commit it.`,
    );
  }
  return faults;
}

const ajv = new Ajv({ allErrors: true });
const compiled = new Map<RuleKind, ValidateFunction>();

/** What the schema finds wrong with the content of a rule file, one line each, without the file's name. */
export async function schemaFaults(kind: RuleKind, data: unknown): Promise<string[]> {
  const validate = compiled.get(kind) ?? ajv.compile(JSON.parse(await readFile(fileOf(kind), "utf8")));
  compiled.set(kind, validate);
  if (validate(data)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) => {
    const detail = params.additionalProperty ?? params.allowedValues?.join(", ") ?? "";
    return `${instancePath || "the file"} ${message}${detail ? ` (${detail})` : ""}`;
  });
}
