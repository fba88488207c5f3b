/** The interface's texts, filled as browsers fill them. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { MessageKey, Translate } from "../../src/extension/ui/i18n";

export interface Message {
  message: string;
  description?: string;
  placeholders?: Record<string, { content: string; example?: string }>;
}

export const SOURCE = path.join(import.meta.dirname, "../../src/extension");
const LOCALES = path.join(SOURCE, "_locales");

export const languages = (): string[] => readdirSync(LOCALES).sort();

export function messagesOf(language: string): Record<string, Message> {
  return JSON.parse(readFileSync(path.join(LOCALES, language, "messages.json"), "utf8")) as Record<
    string,
    Message
  >;
}

/** A message with `$NAME$` replaced as its placeholders say; "" for an unknown key, as in browsers. */
export function fill(messages: Record<string, Message>, key: string, fillings: readonly string[]): string {
  const { message = "", placeholders = {} } = messages[key] ?? {};
  return message.replace(/\$(\w+)\$/g, (_all, name: string) => {
    const content = placeholders[name.toLowerCase()]?.content ?? "";
    return content.replace(/\$(\d)/g, (_whole, place: string) => fillings[Number(place) - 1] ?? "");
  });
}

const english = messagesOf("en");

export const en = (key: string, fillings: readonly string[] = []): string => fill(english, key, fillings);

export const translate: Translate = (key: MessageKey, ...fillings) => en(key, fillings);
