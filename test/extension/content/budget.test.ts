import { describe, expect, it } from "vitest";
import { createBudget } from "../../../src/extension/content/budget";

describe("a budget", () => {
  const setup = (share: number, stock: number) => {
    let time = 0;
    const budget = createBudget(share, stock, () => time);
    const pass = (ms: number): void => {
      time += ms;
    };
    return { budget, pass, work: (ms: number) => budget.spend(() => pass(ms)) };
  };

  it("lets the first work be done at once, and what follows after its share of the time", () => {
    const { budget, pass, work } = setup(0.1, 5);
    expect(budget.wait()).toBe(0);
    work(10);
    expect(budget.wait()).toBeGreaterThanOrEqual(40);
    pass(budget.wait());
    expect(budget.wait()).toBe(0);
  });

  it("keeps no more in hand than its stock, however long nothing was done", () => {
    const { budget, pass, work } = setup(0.1, 5);
    pass(1_000_000);
    work(6);
    expect(budget.wait()).toBeGreaterThan(0);
  });

  it("holds work to its share", () => {
    const { budget, pass, work } = setup(0.02, 5);
    let worked = 0;
    let passed = 0;
    while (passed < 60_000) {
      if (budget.wait() === 0) {
        work(20);
        worked += 20;
        passed += 20;
      } else {
        pass(1);
        passed++;
      }
    }
    expect(worked / passed).toBeGreaterThan(0.018);
    expect(worked / passed).toBeLessThan(0.022);
  });

  it("books work that fails too", () => {
    const { budget, pass } = setup(0.1, 5);
    const fail = (): never => {
      pass(50);
      throw new Error("failed");
    };
    expect(() => budget.spend(fail)).toThrow("failed");
    expect(budget.wait()).toBeGreaterThan(0);
  });
});
