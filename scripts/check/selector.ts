const NAME = String.raw`(?:[\w-]|[^\x00-\x7f]|\\.)+`;
const ATTRIBUTE = String.raw`\[${NAME}(?:[~|^$*]?="[^"\\]*"(?: i)?)?\]`;
const COMPOUND = new RegExp(
  String.raw`^(?<tag>[a-z][a-z0-9-]*)?(?<rest>(?:#${NAME}|\.${NAME}|${ATTRIBUTE})*)$`,
);

/**
 * Why a selector may not stand in a rule, or "". Rules use one compound without combinators or pseudo-classes
 * (`#id`, `.class`, `tag[attribute^="x"]`), which is matched by a look-up instead of a walk; a tag alone only where it
 * is a custom element's, since every other tag also holds articles.
 */
export function selectorFault(selector: string): string {
  const match = COMPOUND.exec(selector);
  if (!match) return "is no simple selector (one of #id, .class, [attribute], with a tag before it or not)";
  const { tag, rest } = match.groups ?? {};
  if (!rest && !tag?.includes("-")) return "would match every element of that name";
  return "";
}
