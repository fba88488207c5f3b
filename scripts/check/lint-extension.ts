/** Mozilla's own linter on the built Firefox extension. */
import { runTool } from "../lib/tool";

interface LintMessage {
  _type: string;
  code: string;
  message: string;
  file?: string;
  line?: number;
}

/** Every error, warning and notice of `web-ext lint` on dist/firefox, one line each. */
export async function extensionFaults(): Promise<string[]> {
  const { status, output } = await runTool("web-ext", [
    "lint",
    "--source-dir=dist/firefox",
    "--output=json",
    "--no-config-discovery",
    "--boring",
  ]);
  const found = readLint(output);
  if (!found) return [`web-ext lint gave no verdict (status ${status}): ${output.slice(-400)}`];
  return found;
}

/** The lines of a JSON verdict, or undefined when `output` holds none. */
export function readLint(output: string): string[] | undefined {
  const start = output.indexOf("{");
  try {
    const verdict = JSON.parse(output.slice(start)) as Partial<
      Record<"errors" | "warnings" | "notices", LintMessage[]>
    >;
    if (!verdict.errors || !verdict.warnings || !verdict.notices) return undefined;
    return [...verdict.errors, ...verdict.warnings, ...verdict.notices].map(
      ({ _type, code, message, file = "", line }) =>
        `${_type} ${code} ${file}${line ? `:${line}` : ""} ${message}`,
    );
  } catch {
    return undefined;
  }
}
