import { describe, expect, it } from "vitest";
import { version } from "../../package.json";
import { main, type Outside } from "../../src/cli/main";
import { Problem } from "../../src/cli/problem";
import type { Rules } from "../../src/engine/rule-types";
import type { EngineOptions, Report } from "../../src/engine/types";

const REPORT: Report = {
  mode: "article",
  article: true,
  lang: "en",
  title: "A title",
  byline: "A. Writer",
  text: "One.\nTwo.",
  removed: [
    { id: 7, kind: "newsletter", text: "Sign up", selector: "#n", reasons: [{ rule: "form", weight: 3 }] },
  ],
  gate: "none",
};

interface Run {
  status: number;
  out: string;
  err: string;
  asked: EngineOptions[];
}

/** Runs the command line on made files, with an engine that answers each page with its own text. */
async function run(argv: string[], files: Record<string, string | Error> = {}): Promise<Run> {
  const got: Run = { status: -1, out: "", err: "", asked: [] };
  const read = async (file: string): Promise<Uint8Array> => {
    const content = files[file];
    if (content === undefined) throw new Problem("does not exist");
    if (content instanceof Error) throw content;
    return Buffer.from(content);
  };
  const outside: Outside = {
    judge(document, options) {
      got.asked.push(options);
      const text = document.body.textContent ?? "";
      if (text === "break") throw new Error("inner fault\n    at somewhere");
      if (text === "deep") throw new RangeError("Maximum call stack size exceeded");
      const report = { ...REPORT, text: text || REPORT.text };
      return {
        report: () => report,
        restore: () => false,
        strike: () => false,
        previewEnd: () => undefined,
        undo: () => {},
      };
    },
    loadRules: () => ({}) as Rules,
    readFile: read,
    readInput: () => read("-"),
    out: (text) => {
      got.out += text;
    },
    err: (text) => {
      got.err += text;
    },
  };
  got.status = await main(argv, outside);
  return got;
}

describe("stet FILE", () => {
  it("prints the clean text", async () => {
    expect(await run(["a.html"], { "a.html": "<p></p>" })).toMatchObject({
      status: 0,
      out: "One.\nTwo.\n",
      err: "",
    });
  });

  it("reads standard input", async () => {
    expect((await run(["-"], { "-": "<p>piped</p>" })).out).toBe("piped\n");
  });

  it("names the files where there are several, in order", async () => {
    const { out } = await run(["b", "-", "a"], { a: "<p>A", b: "<p>B", "-": "<p>C" });
    expect(out).toBe("==> b <==\nB\n\n==> standard input <==\nC\n\n==> a <==\nA\n\n");
  });

  it("judges in Article mode, with the page's own address, unless told otherwise", async () => {
    const page = '<link rel="canonical" href="https://a.example/1"><p>x';
    expect((await run(["a"], { a: page })).asked[0]).toMatchObject({
      mode: "article",
      url: "https://a.example/1",
    });
    const told = await run(["--mode", "quiet", "--url", "https://b.example/", "a"], { a: page });
    expect(told.asked[0]).toMatchObject({ mode: "quiet", url: "https://b.example/" });
  });
});

describe("--json", () => {
  it("prints one object a line, with the keys in the promised order", async () => {
    const { out } = await run(["--json", "a", "b"], { a: "<p></p>", b: "<p>line\nbreak</p>" });
    const lines = out.trimEnd().split("\n");
    expect(lines).toHaveLength(2);
    expect(lines[0]).toBe(
      '{"file":"a","article":true,"lang":"en","title":"A title","byline":"A. Writer","text":"One.\\nTwo.",' +
        '"removed":[{"text":"Sign up","selector":"#n","kind":"newsletter","reasons":[{"rule":"form","weight":3}]}],' +
        '"gate":"none"}',
    );
    expect(JSON.parse(lines[1] ?? "")).toMatchObject({ file: "b", text: "line\nbreak" });
  });
});

describe("bad input", () => {
  it("is named on standard error, and the other files are still done", async () => {
    const got = await run(["--json", "gone", "a"], { a: "<p>x" });
    expect(got).toMatchObject({ status: 1, err: "stet: gone does not exist\n" });
    expect(JSON.parse(got.out)).toMatchObject({ file: "a" });
  });

  it.each([
    ["an empty file", "", "stet: a is empty\n"],
    ["a text", "dear all", "stet: a holds no HTML\n"],
    ["a fault while judging", "<p>break</p>", "stet: a can't be judged: inner fault\n"],
    ["a page that overflows the stack", "<p>deep</p>", "stet: a is nested too deeply to be judged\n"],
  ])("%s: status 1, one line, no stack trace", async (_, content, err) => {
    expect(await run(["a"], { a: content })).toMatchObject({ status: 1, out: "", err });
  });

  it("speaks of standard input by its name", async () => {
    expect((await run(["-"], { "-": "" })).err).toBe("stet: standard input is empty\n");
  });
});

describe("usage", () => {
  it.each([
    [[], "no file was named"],
    [["--mode", "zen", "a"], '--mode is "zen"'],
    [["--mode"], "--mode"],
    [["--url", "a.example", "a"], '--url is "a.example"'],
    [["--frobnicate", "a"], "--frobnicate"],
    [["--json=yes", "a"], "--json"],
    [["-", "-"], "only once"],
  ])("%j: status 2", async (argv, message) => {
    const got = await run(argv, { a: "<p>x", "-": "<p>x" });
    expect(got).toMatchObject({ status: 2, out: "" });
    expect(got.err).toContain(message);
    expect(got.err).toMatch(/^stet: .+\nTry --help\.\n$/);
  });

  it("takes a file whose name starts with a dash after --", async () => {
    expect((await run(["--", "-x.html"], { "-x.html": "<p>x" })).status).toBe(0);
  });

  it("prints help and version", async () => {
    expect(await run(["--help"])).toMatchObject({ status: 0, err: "" });
    expect((await run(["-h", "a"])).out).toContain("Usage: stet");
    expect((await run(["--version"])).out).toBe(`${version}\n`);
  });
});
