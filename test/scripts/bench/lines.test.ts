import { describe, expect, it } from "vitest";
import { linesOf } from "../../../scripts/bench/lines";
import { openPage } from "../../../src/cli/page";

const lines = (html: string): string[] => linesOf(openPage(Buffer.from(html)).document.body);

describe("linesOf", () => {
  it("joins inline tags and cuts at blocks and breaks", () => {
    expect(lines("<p>One <b>bold</b>\n word</p><div>Two<br>Three<p>Four</p>Five</div>")).toEqual([
      "One bold word",
      "Two",
      "Three",
      "Four",
      "Five",
    ]);
  });

  it("cuts at a block inside a link, and goes on after it", () => {
    expect(lines("<p>A</p><a href=#>B<div>C</div>D</a>E")).toEqual(["A", "B", "C", "DE"]);
  });

  it("passes over what is no text", () => {
    expect(lines("<p>A<script>x</script><style>y</style><svg><text>z</text></svg> B</p><!-- c -->")).toEqual([
      "A B",
    ]);
  });

  it("squashes white space of every kind and drops empty lines", () => {
    expect(lines("<p>a\u00a0\u00ad b\n\t c</p><p>&nbsp;</p>")).toEqual(["a b c"]);
  });
});
