import { readdir, readFile } from "node:fs/promises";
import { inRoot } from "./paths";

/** The licences of Stet and of the `packages` that are bundled with it, as one text. Rejects when one has none. */
export async function licences(packages: readonly string[]): Promise<string> {
  const parts = [`Stet\n\n${await readFile(inRoot("LICENSE"), "utf8")}`];
  for (const name of packages) {
    const folder = inRoot("node_modules", name);
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    if (!file) throw new Error(`The bundled package ${name} has no licence file; it can't be shipped.`);
    parts.push(`${name}\n\n${await readFile(`${folder}/${file}`, "utf8")}`);
  }
  const line = "-".repeat(72);
  return `${parts.map((part) => part.replaceAll("\r\n", "\n").trim()).join(`\n\n${line}\n\n`)}\n`;
}
