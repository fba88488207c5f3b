import { describe, expect, it } from "vitest";
import { findBrowser, howToInstall, places } from "../../scripts/lib/browsers.mjs";

const machine = (
  platform: NodeJS.Platform,
  env: Record<string, string>,
  installed: string[],
): Parameters<typeof findBrowser>[1] => ({ platform, env, runs: (file) => installed.includes(file) });

describe("findBrowser", () => {
  it("prefers Chromium to Chrome, wherever they stand in PATH", () => {
    const linux = machine("linux", { PATH: "/opt/bin:/usr/bin" }, [
      "/opt/bin/google-chrome",
      "/usr/bin/chromium",
    ]);
    expect(findBrowser("chromium", linux)).toBe("/usr/bin/chromium");
  });

  it("looks into applications on macOS and program folders on Windows", () => {
    const app = "/Users/a/Applications/Firefox.app/Contents/MacOS/firefox";
    expect(findBrowser("firefox", machine("darwin", { HOME: "/Users/a" }, [app]))).toBe(app);
    const exe = "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe";
    const windows = machine("win32", { ProgramFiles: "C:\\Program Files" }, [exe]);
    expect(findBrowser("chromium", windows)).toBe(exe);
  });

  it("finds nothing where nothing is", () => {
    expect(findBrowser("firefox", machine("linux", { PATH: "/usr/bin" }, []))).toBeUndefined();
    expect(findBrowser("firefox", machine("linux", {}, []))).toBeUndefined();
  });

  it("obeys the variable, and says when it is wrong", () => {
    const env = { PATH: "/usr/bin", CHROME_PATH: "/my/chrome" };
    const both = machine("linux", env, ["/my/chrome", "/usr/bin/chromium"]);
    expect(findBrowser("chromium", both)).toBe("/my/chrome");
    const wrong = machine("linux", env, ["/usr/bin/chromium"]);
    expect(() => findBrowser("chromium", wrong)).toThrow('CHROME_PATH is "/my/chrome", which is no program');
  });
});

describe("places", () => {
  it("splits PATH the way the platform does", () => {
    expect(places("firefox", { platform: "win32", env: { Path: "C:\\a;C:\\b" } })).toContain(
      "C:\\b\\firefox.exe",
    );
  });
});

describe("howToInstall", () => {
  it("names the browser, a command and the variable", () => {
    for (const platform of ["linux", "darwin", "win32"] as const) {
      expect(howToInstall("firefox", platform)).toMatch(/Firefox was not found.*install.*FIREFOX_PATH/);
    }
  });
});
