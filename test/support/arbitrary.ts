/** Random pages for property tests: nested boxes and inline text with what the engine looks for strewn in. */
import fc from "fast-check";
import { PARAGRAPHS } from "./page";

const TEXTS = [
  ...PARAGRAPHS,
  "Sign up for our letter",
  "Subscribe now to keep reading",
  "Read more",
  "Share",
  "会員登録はこちら",
  "اشترك الآن في النشرة",
  "$1 a week",
  " ",
];
const BOXES = [
  "div",
  "section",
  "p",
  "ul",
  "li",
  "aside",
  "form",
  "figure",
  "table",
  "x-part",
  "h2",
  "dialog",
];
const INLINE = ["b", "span", "a", "font", "small"];
const ATTRIBUTES = [
  "",
  ' class="overlay modal"',
  ' class="nl-maker"',
  ' class="gate-maker"',
  ' class="related"',
  ' class="comments"',
  ' id="consent"',
  ' style="position: fixed"',
  " hidden",
  ' role="dialog"',
  ' href="/subscribe"',
];
const VOID = [
  "<br>",
  '<input type="email">',
  "<img>",
  "<hr>",
  "<script>1</script>",
  "<!-- note -->",
  "<button>Close</button>",
];

const { tree } = fc.letrec<{ tree: string; node: string }>((tie) => ({
  tree: fc.array(tie("node"), { maxLength: 5 }).map((nodes) => nodes.join("")),
  node: fc.oneof(
    { maxDepth: 5, depthIdentifier: "html" },
    fc.constantFrom(...TEXTS, ...VOID),
    fc
      .tuple(fc.constantFrom(...BOXES, ...INLINE), fc.constantFrom(...ATTRIBUTES), tie("tree"))
      .map(([tag, attributes, inner]) => `<${tag}${attributes}>${inner}</${tag}>`),
  ),
}));

/** Markup of a page's inside. */
export const htmlTrees: fc.Arbitrary<string> = tree;
