import { each, esc } from "../html.js";
import type { Desk } from "../press.js";
import type { NagId } from "../types.js";
import type { WallWords } from "./words.js";

/** The nags of a house that still builds its pages of tables, font tags and line breaks. */

const box = (colour: string, inside: string): string =>
  `<table width="100%" border="0" cellspacing="0" cellpadding="10" bgcolor="${colour}"><tr><td>${inside}</td></tr></table><br>`;

function wall({ ink }: Desk, says: WallWords, shown: boolean): string {
  const say = shown ? ink.nag : ink.hidden;
  return `<div${shown ? "" : ' style="display:none"'}><table width="100%" border="1" cellspacing="0" cellpadding="10" bgcolor="#ffffdd" bordercolor="#cc9900"><tr><td align="center">
<font face="Verdana,Arial" size="2"><b>${say(says.title)}</b><br>
${say(says.text)}<br></font>
<table border="0" cellpadding="2"><tr><td align="left"><font face="Verdana,Arial" size="1">
${each(says.bullets, (perk) => `&#187; ${say(perk)}<br>`)}
</font></td></tr></table>
<font face="Verdana,Arial" size="2"><a href="/subscribe"><b>${say(says.button)}</b></a>${
    says.other ? ` | <a href="/login">${say(says.other)}</a>` : ""
  }</font>
</td></tr></table><br></div>`;
}

function walls(desk: Desk): string {
  const { subscriber, subscribe, register, free } = desk.says.walls;
  return [
    wall(desk, subscriber, false),
    wall(desk, subscribe, true),
    wall(desk, register, false),
    wall(desk, free, true),
  ].join("\n");
}

function newsletter({ ink, id, says: { newsletter: says } }: Desk): string {
  const field = id("nlmail");
  return box(
    "#e6eef8",
    `<font face="Verdana,Arial" size="2"><b>${ink.nag(says.title)}</b><br>${ink.nag(says.pitch)}</font>
<form action="/newsletters" method="post" name="${field}"><font face="Verdana,Arial" size="1">${ink.nag(says.label)}:</font>
<input type="text" name="email" size="24" id="${field}"> <input type="submit" value="${esc(says.button)}"></form>
<font face="Verdana,Arial" size="1" color="#666666">${ink.nag(says.consent)}<br>
${ink.nag(says.more)} <a href="/newsletters">${ink.nag(says.moreLink)}</a></font>
<span style="display:none"><font color="red">${ink.hidden(says.error)}</font></span>
<span style="display:none">${each(says.success, (line) => `${ink.hidden(line)}<br>`)}</span>
<span style="display:none">${ink.hidden(says.already)}</span>`,
  );
}

const line = (html: string): string => `${html}<br><br>`;

/** Each widget ends as a paragraph of this house does: with line breaks. */
export const oldNags: Record<NagId, (desk: Desk) => string> = {
  walls,
  newsletter,
  save: ({ ink, says: { save: says } }) =>
    box(
      "#f0f0f0",
      `<font face="Verdana,Arial" size="2">${ink.nag(`${says.before}<a href="/register">${says.link}</a>${says.after}`)}</font>`,
    ),
  app: ({ ink, says: { app: says } }) =>
    line(ink.nag(`${says.text}<a href="/app">${says.link}</a>${says.after}`)),
  follow: ({ ink, says: { follow: says } }) =>
    line(`<b>${ink.nag(`${says.before}<a href="/follow">${says.link}</a>${says.after}`)}</b>`),
  "signup-line": ({ ink, says: { signupLine: says } }) =>
    line(`<i>${ink.nag(`${says.text}<a href="/newsletters">${says.link}</a>`)}</i>`),
  donate: ({ ink, says: { donate: says } }) =>
    box(
      "#f7f3e8",
      `<font size="3"><b>${ink.nag(says.title)}</b><br><br>
${each(says.text, (text) => line(ink.nag(text)))}
<a href="/support-us"><b>${ink.nag(says.button)}</b></a></font>`,
    ),
  push: ({ ink, says: { push: says } }) =>
    box(
      "#fde9e9",
      `<font face="Verdana,Arial" size="2"><b>${ink.nag(says.title)}</b> ${ink.nag(says.text)}
<input type="button" value="${esc(says.yes)}"> <input type="button" value="${esc(says.no)}"></font>`,
    ),
  offer: ({ ink, says: { offer: says } }) =>
    box(
      "#003366",
      `<center><font face="Verdana,Arial" size="3" color="#ffffff"><b>${ink.nag(says.title)}</b><br>${ink.nag(says.price)}<br>
<a href="/subscribe"><font color="#ffcc00">${ink.nag(says.button)}</font></a></font><br>
<font face="Verdana,Arial" size="1" color="#cccccc">${ink.nag(says.small)}</font></center>`,
    ),
};

/** The strip across the lower edge, and the table of a dialog that nobody has asked for. */
export function oldBar({ ink, says: { bar: says } }: Desk): string {
  return `<div class="floater" data-dismissible><table width="100%" cellpadding="8" cellspacing="0" border="0" bgcolor="#990000"><tr>
<td align="center"><font face="Verdana,Arial" size="2" color="#ffffff">${ink.nag(says.text)} <a href="/subscribe"><font color="#ffff99"><b>${ink.nag(
    says.button,
  )}</b></font></a></font></td>
<td width="20"><a href="#" data-dismiss><font color="#ffffff"><b>x</b></font></a></td></tr></table></div>`;
}

export function oldModal({ ink, says: { modal: says } }: Desk): string {
  return `<div class="curtain" data-dismissible data-lock><table class="popup" cellpadding="20" cellspacing="0" border="2" bgcolor="#ffffff"><tr><td align="center">
<font face="Verdana,Arial" size="4"><b>${ink.nag(says.title)}</b></font><br><br>
<font face="Verdana,Arial" size="2">${ink.nag(says.text)}</font><br><br>
<form action="/newsletters" method="post"><input type="text" name="email" size="30"> <input type="submit" value="${esc(says.button)}"></form>
<a href="#" data-dismiss><font face="Verdana,Arial" size="2">${ink.nag(says.no)}</font></a><br><br>
<font face="Verdana,Arial" size="1" color="#666666">${ink.nag(says.small)}</font>
</td></tr></table></div>`;
}

export function oldDoor({ ink, says: { gate: says } }: Desk): string {
  return `<table width="100%" border="1" cellpadding="16" cellspacing="0" bgcolor="#eeeeee"><tr><td align="center"><font face="Verdana,Arial" size="3"><b>${ink.gate(
    says.title,
  )}</b></font><br><font face="Verdana,Arial" size="2">${ink.gate(says.text)}<br>${ink.gate(says.price)}<br>
<a href="/subscribe"><b>${ink.gate(says.button)}</b></a> | <a href="/login">${ink.gate(says.login)}</a></font></td></tr></table>`;
}
