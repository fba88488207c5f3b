import { plain } from "./html.js";
import type { Expectation } from "./types.js";

/** Everything that is printed goes through ink, so a page and what is expected of it cannot drift apart. */
export class Ink {
  private readonly lines = {
    body: [] as string[],
    captions: [] as string[],
    nags: [] as string[],
    hidden: [] as string[],
    rest: [] as string[],
    gate: [] as string[],
    consent: [] as string[],
  };

  body = (html: string): string => this.put("body", html);
  caption = (html: string): string => this.put("captions", html);
  /** A visible line of a nag. */
  nag = (html: string): string => this.put("nags", html);
  /** A line that the publisher hides. */
  hidden = (html: string): string => this.put("hidden", html);
  /** A visible line that is neither article nor nag. */
  rest = (html: string): string => this.put("rest", html);
  /** A visible line of a gate that must stay. */
  gate = (html: string): string => this.put("gate", html);

  /** A line of the consent banner. */
  consent = (html: string): string => this.put("consent", html);

  private put(list: keyof Ink["lines"], html: string): string {
    const text = plain(html);
    if (text) this.lines[list].push(text);
    return html;
  }

  /** What was printed, each list reduced to lines that a search in the visible text can tell apart. */
  expectation(title: string, lead: string, byline: string): Expectation {
    const { body, captions, nags, hidden, rest, gate, consent } = this.lines;
    const article = [title, lead, byline, ...body, ...captions].join("\n").toLowerCase();
    const outside = (list: string[], ...others: string[][]): string[] => {
      const known = [article, ...others.map((other) => other.join("\n").toLowerCase())];
      return [...new Set(list)].filter((line) => !known.some((text) => text.includes(line.toLowerCase())));
    };
    return {
      title,
      lead,
      byline,
      body,
      captions,
      nags: outside(nags, rest, gate),
      hidden: outside(hidden, nags, rest, gate),
      rest: outside(rest, nags, hidden, gate),
      gate: outside(gate),
      consent: outside(consent, nags, rest),
    };
  }
}
