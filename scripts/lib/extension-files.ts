/** Looks over a built extension before it is written, so that a fault is named here and not by a browser. */
import path from "node:path";
import { filesIn, messagesIn } from "./manifest";

/** Path inside the extension to content. */
export type Files = Map<string, Uint8Array>;

/** What is wrong with an extension's files, one line each; empty when nothing is. */
export function complaints(manifest: object, files: ReadonlyMap<string, Uint8Array>): string[] {
  return [
    ...filesIn(manifest)
      .filter((file) => !files.has(file))
      .map((file) => `manifest.json names ${file}, which is not there`),
    ...missingMessages(manifest, files),
    ...[...files].flatMap(([file, content]) => {
      if (file.endsWith(".html")) return missingReferences(file, decode(content), files);
      if (file.endsWith(".js")) return unloadable(file, decode(content));
      return [];
    }),
  ];
}

function missingMessages(manifest: object, files: ReadonlyMap<string, Uint8Array>): string[] {
  const file = "_locales/en/messages.json";
  const content = files.get(file);
  const known: unknown = content ? JSON.parse(decode(content)) : {};
  return messagesIn(manifest)
    .filter((name) => !Object.hasOwn(known as object, name))
    .map((name) => `manifest.json uses the message ${name}, which ${file} lacks`);
}

function missingReferences(file: string, html: string, files: ReadonlyMap<string, Uint8Array>): string[] {
  const references = [...html.matchAll(/\s(?:src|href)="([^"#:]+)"/g)].map((match) => match[1] ?? "");
  return references
    .filter((reference) => !files.has(path.posix.join(path.posix.dirname(file), reference)))
    .map((reference) => `${file} refers to ${reference}, which is not there`);
}

/** Chrome refuses content scripts that hold a Unicode noncharacter, saying only that they aren't UTF-8. */
function unloadable(file: string, script: string): string[] {
  return /\p{Noncharacter_Code_Point}/u.test(script)
    ? [`${file} holds a Unicode noncharacter; escape it`]
    : [];
}

const decode = (content: Uint8Array): string => new TextDecoder().decode(content);
