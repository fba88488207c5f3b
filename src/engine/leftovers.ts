/** Lines that systems leave in a text and nobody wrote for it: codes, notices of scripts and of rights. */
import type { Block } from "./measure";
import type { Survey } from "./survey";

/** A code in brackets that nothing rendered: with a value, a number or an end, as no editor's note has. */
const CODE =
  /^\[\/[\w-]+\]$|^\[([\w-]+)(?: [^\]]*)?\].*\[\/\1\]$|^\[[\w-]+ [^\]=]*=[^\]]*\]$|^\[\w+_\d+\]$|^\{[a-z]\w* [^{}]*\}$/u;
/** A notice on scripts has at most so many words, and no other line of the body speaks of them. */
const SCRIPT = /javascript/;
const SCRIPT_TOKENS = 25;
/** A notice of rights has at most so many words, and stands among so many last lines. */
const RIGHTS_TOKENS = 60;
const LAST_LINES = 3;

/** Says how to cite the page, or where it was first: its title and an address of its own. */
const ADDRESS = /https?:\/\/\S+/;
const LEAST_TITLE = 20;

/** Drops what nobody wrote for the text. */
export function dropLeftovers(page: Survey, body: number[]): number[] {
  const says = (i: number): string => page.lines[i]?.normalised ?? "";
  const tokens = (i: number): number => page.lines[i]?.tokens ?? 0;
  const scripts = body.filter((i) => SCRIPT.test(says(i)));
  const [only = -1] = scripts;
  const notice = scripts.length === 1 && tokens(only) <= SCRIPT_TOKENS ? only : -1;
  const reserves = (i: number): boolean => tokens(i) <= RIGHTS_TOKENS && page.words.reserves(says(i));
  const title = page.lines[page.headline]?.normalised ?? "";
  const cites = (i: number): boolean => {
    const [address] = ADDRESS.exec(page.blocks[i]?.text ?? "") ?? [];
    return (
      address !== undefined && title.length >= LEAST_TITLE && says(i).includes(title) && page.isOwn(address)
    );
  };
  return body.filter(
    (i, k) =>
      i !== notice &&
      !CODE.test((page.blocks[i] as Block).text) &&
      (k < body.length - LAST_LINES || !(reserves(i) || cites(i))),
  );
}
