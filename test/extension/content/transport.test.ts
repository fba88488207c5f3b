import { beforeEach, describe, expect, it } from "vitest";
import { type ContentApi, createTransport, type Transport } from "../../../src/extension/content/transport";

type Listener = Parameters<ContentApi["runtime"]["onMessage"]["addListener"]>[0];

let api: Pick<ContentApi, "runtime">;
let listeners: Set<Listener>;
let sent: unknown[];
let reply: unknown;
let transport: Transport;

beforeEach(() => {
  listeners = new Set();
  sent = [];
  reply = undefined;
  api = {
    runtime: {
      id: "stet@test",
      sendMessage: async (message) => {
        sent.push(message);
        return reply;
      },
      onMessage: {
        addListener: (listener) => void listeners.add(listener),
        removeListener: (listener) => void listeners.delete(listener),
      },
    },
  };
  transport = createTransport(api);
});

function hear(message: unknown, id = "stet@test"): unknown[] {
  const answers: unknown[] = [];
  for (const listener of listeners) listener(message, { id }, (answer) => answers.push(answer));
  return answers;
}

describe("the line to the background", () => {
  it("greets, and trusts no answer unseen", async () => {
    const good = { mode: "article", attribute: "data-abcdefgh", farewell: "data-goodbyes", former: [] };
    reply = good;
    expect(await transport.hello(12.5)).toEqual(good);
    expect(sent).toEqual([{ type: "hello", born: 12.5 }]);
    const wrong = [
      undefined,
      { ...good, mode: "loud" },
      { ...good, attribute: "onclick" },
      { ...good, farewell: "click" },
      { ...good, former: [{ attribute: "class", farewell: "data-goodbyes" }] },
      { ...good, attribute: 'data-a"b]{}' },
    ];
    for (reply of wrong) expect(await transport.hello(1)).toBeUndefined();
  });

  it("takes a failure for what it is", async () => {
    api.runtime.sendMessage = async () => {
      throw new Error("Extension context invalidated.");
    };
    expect(await transport.hello(1)).toBeUndefined();
    expect(await transport.style("add", "x")).toBe(false);
    transport.struck(1);
  });

  it("knows whether the extension is still there", () => {
    expect(transport.alive()).toBe(true);
    api.runtime.id = undefined;
    expect(transport.alive()).toBe(false);
  });
});

describe("listening", () => {
  it("passes on what fits and answers it", () => {
    const heard: unknown[] = [];
    const stop = transport.listen((message) => {
      heard.push(message);
      return { status: "loading" };
    });
    expect(hear({ type: "piece", id: 2, struck: false })).toEqual([{ status: "loading" }]);
    expect(heard).toEqual([{ type: "piece", id: 2, struck: false }]);
    stop();
    expect(listeners.size).toBe(0);
  });

  it("ignores the rest", () => {
    transport.listen(() => ({ status: "loading" }));
    for (const message of [
      undefined,
      "end",
      { type: "mode", mode: "off" },
      { type: "piece", id: -1, struck: true },
    ]) {
      expect(hear(message), JSON.stringify(message)).toEqual([]);
    }
    expect(hear({ type: "end" }, "other@test")).toEqual([]);
  });

  it("can be stopped after the extension is gone", () => {
    const stop = transport.listen(() => undefined);
    api.runtime.onMessage.removeListener = () => {
      throw new Error("Extension context invalidated.");
    };
    expect(stop).not.toThrow();
  });
});
