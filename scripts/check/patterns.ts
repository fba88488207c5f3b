/** Patterns of our own that a page could make run for long: what a pattern is given is a stranger's. */
import { checkSync } from "recheck";
import ts from "typescript";
import type { Source } from "./sources";

/** Milliseconds for one pattern. */
const PATIENCE = 60_000;

interface Pattern {
  /** From 1. */
  line: number;
  source: string;
  flags: string;
}

/** A line for each pattern in `src` whose time grows faster than the text that it is given. */
export function patternFaults(sources: readonly Source[]): string[] {
  return sources
    .filter(({ file }) => file.startsWith("src/"))
    .flatMap(({ file, text }) =>
      patternsOf(file, text).flatMap(({ line, source, flags }) => {
        const found = checkSync(source, flags, { timeout: PATIENCE });
        if (found.status === "safe") return [];
        const why =
          found.status === "vulnerable"
            ? `takes long on ${found.attack.pattern.slice(0, 100)} (${found.complexity.summary})`
            : `can't be told to be fast (${found.error.kind})`;
        return [`${file}:${line} /${source.slice(0, 60)}/ ${why}; make it linear, or take it apart`];
      }),
    );
}

function patternsOf(file: string, text: string): Pattern[] {
  const patterns: Pattern[] = [];
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      patterns.push({
        line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1,
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return patterns;
}
