/** Everything that Stet's parts say to each other. Both ends check what they get; what doesn't fit is ignored. */
import * as v from "valibot";
import { SITE_MODES } from "./modes";

const Id = v.pipe(v.number(), v.integer(), v.minValue(0));
const Mode = v.picklist(["article", "quiet"]);
const AnyMode = v.picklist(SITE_MODES);
const Name = v.pipe(v.string(), v.regex(/^data-[a-z]{6,16}$/));

const marks = {
  /** Name of the one attribute that marks a document's elements. */
  attribute: Name,
  /** Name of the event that asks whoever set the marks to take them back; the page never sees it. */
  farewell: Name,
};
const Mark = v.strictObject(marks);
export type Mark = v.InferOutput<typeof Mark>;

/** From the content script to the background. */
export const FromPage = v.variant("type", [
  /** First words of a page; `born` is its `performance.timeOrigin`. Answered by Hello. */
  v.strictObject({ type: v.literal("hello"), born: v.pipe(v.number(), v.finite()) }),
  /** Puts a style rule into the sender's document, or takes it back. Answered by true once done. */
  v.strictObject({
    type: v.literal("style"),
    op: v.picklist(["add", "remove"]),
    css: v.pipe(v.string(), v.maxLength(500_000)),
  }),
  /** How many nags are struck now. Not answered. */
  v.strictObject({ type: v.literal("struck"), count: Id }),
]);
export type FromPage = v.InferOutput<typeof FromPage>;

export const Hello = v.strictObject({
  mode: AnyMode,
  ...marks,
  /** Those of an earlier Stet that may have marked the same document. */
  former: v.array(Mark),
});
export type Hello = v.InferOutput<typeof Hello>;

/** From the background to the content script. All but `end` are answered by PageState. */
export const ToPage = v.variant("type", [
  v.strictObject({ type: v.literal("state") }),
  v.strictObject({ type: v.literal("mode"), mode: Mode }),
  /** The page as it was, and nothing of Stet left running in it. */
  v.strictObject({ type: v.literal("end") }),
  v.strictObject({ type: v.literal("piece"), id: Id, struck: v.boolean() }),
  /** Shows everything for now, or strikes again. */
  v.strictObject({ type: v.literal("pause"), paused: v.boolean() }),
]);
export type ToPage = v.InferOutput<typeof ToPage>;

const Piece = v.object({
  id: Id,
  kind: v.string(),
  text: v.string(),
  struck: v.boolean(),
  reasons: v.array(v.object({ rule: v.string(), detail: v.optional(v.string()) })),
});
/** One struck piece as the popup shows it; `struck` is false once the reader has put it back. */
export type Piece = v.InferOutput<typeof Piece>;

export const PageState = v.variant("status", [
  v.object({ status: v.literal("loading") }),
  /** Not an HTML page, or one without a body. */
  v.object({ status: v.literal("unsupported") }),
  /** The judgement failed; the page was left as it came. */
  v.object({ status: v.literal("failed") }),
  v.object({ status: v.literal("paused") }),
  v.object({
    status: v.literal("judged"),
    article: v.boolean(),
    gate: v.picklist(["none", "preview", "wall"]),
    pieces: v.array(Piece),
  }),
]);
export type PageState = v.InferOutput<typeof PageState>;

/** From the popup and the options page to the background. */
export const FromUi = v.variant("type", [
  /** These are answered by PopupState. */
  v.strictObject({ type: v.literal("popup"), tabId: Id }),
  v.strictObject({ type: v.literal("tabMode"), tabId: Id, mode: AnyMode }),
  v.strictObject({ type: v.literal("tabPiece"), tabId: Id, id: Id, struck: v.boolean() }),
  v.strictObject({ type: v.literal("tabPause"), tabId: Id, paused: v.boolean() }),
  /** These are answered by OptionsState. */
  v.strictObject({ type: v.literal("options") }),
  v.strictObject({ type: v.literal("defaultMode"), mode: AnyMode }),
  /** `site` may be what a reader typed; `mode` null lets the site follow the default again. */
  v.strictObject({
    type: v.literal("siteMode"),
    site: v.pipe(v.string(), v.maxLength(2000)),
    mode: v.nullable(AnyMode),
  }),
  v.strictObject({ type: v.literal("retrySync") }),
  v.strictObject({ type: v.literal("dismissBroken") }),
]);
export type FromUi = v.InferOutput<typeof FromUi>;

export const PopupState = v.object({
  /** Absent where Stet can't work, or can't know. */
  site: v.optional(v.string()),
  mode: AnyMode,
  /** `withheld`: the reader has not granted access. `closed`: the browser keeps extensions out of this page. */
  access: v.picklist(["open", "withheld", "closed"]),
  /** Match pattern of the page's host, to ask for access by. */
  pattern: v.optional(v.string()),
  /** In a private window, where a choice lasts only until it is closed. */
  isPrivate: v.boolean(),
  /** Absent where Stet is off or has no access. */
  page: v.optional(PageState),
});
export type PopupState = v.InferOutput<typeof PopupState>;

export const OptionsState = v.object({
  mode: AnyMode,
  /** In alphabetical order. */
  sites: v.array(v.object({ site: v.string(), mode: AnyMode })),
  /** Stored values that could not be read and were replaced; `value` is JSON, `at` milliseconds since 1970. */
  broken: v.array(v.object({ key: v.string(), value: v.string(), at: v.number() })),
  /** Whether something is kept on this device only, because the browser's synchronised storage refused it. */
  unsynced: v.boolean(),
  /** False when what was typed names no site. */
  understood: v.boolean(),
});
export type OptionsState = v.InferOutput<typeof OptionsState>;

/** The value as `schema` has it, or undefined when it doesn't fit. */
export function parse<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): v.InferOutput<Schema> | undefined {
  const result = v.safeParse(schema, value);
  return result.success ? result.output : undefined;
}
