import { beforeEach, expect, it } from "vitest";
import { createNames } from "../../src/extension/background/names";
import { FakeArea, FakeEvent } from "./fake-browser";

let memory: FakeArea;
let local: FakeArea;

beforeEach(() => {
  memory = new FakeArea("session", new FakeEvent());
  local = new FakeArea("local", new FakeEvent());
});

it("stay the same for a document while the extension runs, even if its background is killed", async () => {
  const first = await createNames(memory, local)(17.25);
  expect(await createNames(memory, local)(17.25)).toEqual(first);
  expect(first.former).toEqual([]);
});

it("differ from document to document and from installation to installation", async () => {
  const names = createNames(memory, local);
  const elsewhere = createNames(
    new FakeArea("session", new FakeEvent()),
    new FakeArea("local", new FakeEvent()),
  );
  const all = [(await names(1)).attribute, (await names(2)).attribute, (await elsewhere(1)).attribute];
  expect(new Set(all).size).toBe(3);
});

it("tell nothing of each other: a page sees the attribute, and must not end Stet with it", async () => {
  const { attribute, farewell } = await createNames(memory, local)(3);
  expect(farewell).toMatch(/^data-[a-z]{8,13}$/);
  expect(farewell).not.toBe(attribute);
});

it("change with the next run, which knows those of the run before", async () => {
  const first = await createNames(memory, local)(5);
  memory.items = {};
  const second = await createNames(memory, local)(5);
  expect(second.attribute).not.toBe(first.attribute);
  expect(second.former).toEqual([{ attribute: first.attribute, farewell: first.farewell }]);
  expect(await createNames(memory, local)(5)).toEqual(second);
  memory.items = {};
  expect((await createNames(memory, local)(5)).former[0]?.attribute).toBe(second.attribute);
});

it("come back after the memory failed once", async () => {
  const names = createNames(memory, local);
  memory.unreadable = "asleep";
  await expect(names(1)).rejects.toThrow("asleep");
  memory.unreadable = "";
  expect((await names(1)).attribute).toMatch(/^data-/);
});

it("mistrust what is stored", async () => {
  local.items.secret = { length: 36 };
  memory.items.secret = "guess";
  expect((await createNames(memory, local)(1)).former).toEqual([]);
});
