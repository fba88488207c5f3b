import { each, esc, plain } from "../html.js";
import { images } from "../images.js";
import { oldBar, oldDoor, oldModal, oldNags } from "../nags/oldtimer.js";
import type { Desk, House, Press } from "../press.js";
import type { Block } from "../types.js";
import { isRtl } from "../words/words.js";
import { locked } from "./ending.js";
import type { Layout, Sheet } from "./layout.js";
import { head, jsonLd, neighbours } from "./parts.js";

/** A page of 2002 that nobody has dared to touch: tables, font tags, paragraphs parted by line breaks. */
const house: House = {
  id: "table",
  k: "old",
  tags: { title: "b", text: "div", list: "div", item: "div" },
  hides: "class",
  walls: ["subscribe", "free"],
};

const br = (html: string): string => `${html}<br><br>`;
const small = (html: string): string => `<font face="Verdana,Arial" size="1">${html}</font>`;

function block(press: Press, it: Block): string {
  const { body, rest, nag } = press.ink;
  switch (it.kind) {
    case "p":
      return br(body(it.html));
    case "h":
      return br(`<font size="4"><b>${body(it.html)}</b></font>`);
    case "note":
      return br(`<i>${body(it.html)}</i>`);
    case "list":
      return `<ul${it.ordered ? ' type="1"' : ""}>${each(it.items, (item) => `<li>${body(item)}`)}</ul>`;
    case "quote":
      return `<blockquote><i>${body(it.html)}</i>${it.by ? `<br>${small(body(it.by))}` : ""}</blockquote>`;
    case "figure":
      return picture(press, it, "right");
    case "box":
      return `<table width="100%" border="1" cellpadding="8" cellspacing="0" bgcolor="#f4f4f4"><tr><td><b>${body(it.title)}</b><br><br>
${each(it.lines, (line) => br(body(line)))}</td></tr></table><br>`;
    case "table":
      return `<table border="1" cellpadding="4" cellspacing="0"><tr>${it.head.map((cell) => `<th>${body(cell)}</th>`).join("")}</tr>
${each(it.rows, (row) => `<tr>${row.map((cell) => `<td>${body(cell)}</td>`).join("")}</tr>`)}</table><br>`;
    case "qa":
      return `${br(`<b>${body(it.question)}</b>`)}\n${each(it.answer, (line) => br(body(line)))}`;
    case "entry":
      return `<hr size="1">${small(`<b>${body(it.time)}</b>`)}<br><b>${body(it.title)}</b><br><br>\n${each(it.html, (line) => br(body(line)))}`;
    case "nag":
      return oldNags[it.nag](press);
    case "related": {
      const items = neighbours(press, 3).map(
        ([text, path]) => `&#149; <a href="${path}">${rest(text)}</a><br>`,
      );
      if (it.newsletter)
        items.splice(1, 0, `&#149; <a href="/newsletters">${nag(press.says.relatedNewsletter)}</a><br>`);
      return `<table width="100%" border="0" cellpadding="8" bgcolor="#eef2ee"><tr><td><font face="Verdana,Arial" size="2"><b>${rest(
        press.words.related,
      )}</b><br>\n${items.join("\n")}</font></td></tr></table><br>`;
    }
    case "ad":
      return `<center>${small(rest(press.words.advert))}<br><table width="300" height="250" bgcolor="#dddddd"><tr><td></td></tr></table></center><br>`;
  }
}

function picture({ ink }: Press, it: Extract<Block, { kind: "figure" }>, align: string): string {
  const { src, width, height } = images[it.image];
  const shown = align === "right" ? 260 : 520;
  return `<table align="${align}" width="${shown}" border="0" cellspacing="0" cellpadding="6"><tr><td><img src="${src}" width="${shown}" height="${Math.round((shown * height) / width)}" border="1" alt="${esc(plain(it.caption))}"><br>
<font face="Verdana,Arial" size="1" color="#555555">${ink.caption(`${it.caption} ${it.credit}`)}</font></td></tr></table>`;
}

function gate(press: Press): string {
  const { story, ink } = press;
  if (story.gate === "preview") return oldDoor(press);
  if (story.gate !== "hidden-rest") return "";
  return `<div style="display:none">${each(story.withheld ?? [], (html) => br(ink.hidden(html)))}</div>${oldDoor(press)}`;
}

function article(press: Press): string {
  const { story, ink, words } = press;
  const main = `${small(`<a href="/">${words.nav[0]?.[0] ?? ""}</a> &gt; <a href="/business">${story.section}</a>`)}<br><br>
<h1><font face="Times New Roman,Times" size="6">${story.title}</font></h1>
${story.lead ? `<font size="4" color="#444444"><i>${story.lead}</i></font><br><br>` : ""}
${small(`${words.by} <b>${story.byline}</b>, ${story.role}<br>${story.dateline}`)}<br>
${small(`<a href="#" onclick="window.print();return false">${ink.rest(words.print)}</a> | <a href="mailto:?subject=Courier">${ink.rest(words.mail)}</a>`)}
<hr size="1" noshade>
<font size="3">
${story.hero ? `${picture(press, { kind: "figure", ...story.hero }, "center")}<br clear="all">` : ""}
${each(story.blocks, (it) => block(press, it))}
${gate(press)}
</font>
<hr size="1" noshade>
<a name="comments"></a><font face="Verdana,Arial" size="2"><b>${ink.rest(words.comments)}</b></font><br><br>
${each(words.voices, ([name, text]) => `<font face="Verdana,Arial" size="2"><b>${ink.rest(name)}:</b> ${ink.rest(text)}</font><br><br>`)}
${small(`<a href="/login">${ink.rest(words.loginToComment)}</a>`)}`;
  return frame(press, {
    title: `${words.paper}: ${story.title}`,
    description: story.lead ?? "",
    head: jsonLd(story, "body"),
    main,
    after: [
      story.bar ? oldBar(press) : "",
      story.modal ? oldModal(press) : "",
      story.gate === "wall" ? `<div class="curtain"><div class="popup">${oldDoor(press)}</div></div>` : "",
    ].join("\n"),
    locked: locked(press),
  });
}

function frame(desk: Desk, sheet: Sheet): string {
  const { lang, words, ink } = desk;
  const cell = (text: string, path: string) =>
    `<tr><td bgcolor="#dfe6ee"><font face="Verdana,Arial" size="1"><a href="${path}">${text}</a></font></td></tr>`;
  return `<html lang="${lang}"${isRtl(lang) ? ' dir="rtl"' : ""}${sheet.locked ? ' class="is-locked"' : ""}>
${head({
  lang,
  title: sheet.title,
  description: sheet.description,
  extra: `<link rel="stylesheet" href="/assets/table.css"><script src="/assets/site.js" defer></script>${sheet.head ?? ""}`,
})}
<body bgcolor="#ffffff" text="#000000" link="#003399" vlink="#660066" topmargin="0" leftmargin="0">
<center>
<table class="sheet" width="980" border="0" cellspacing="0" cellpadding="0">
<tr><td colspan="3" bgcolor="#003366"><table width="100%" cellpadding="10"><tr><td><a href="/"><font face="Times New Roman,Times" size="6" color="#ffffff"><b>${words.paper}</b></font></a><br>
<font face="Verdana,Arial" size="1" color="#cfd8e6">${ink.rest(words.motto)}</font></td>
<td align="right"><form action="/search"><input type="text" name="q" size="16"> <input type="submit" value="${esc(words.search)}"></form></td></tr></table></td></tr>
<tr><td colspan="3" bgcolor="#cc9900" height="4"></td></tr>
<tr><td width="150" valign="top" class="left"><table width="100%" cellpadding="5" cellspacing="1" border="0">
${each(words.nav, ([label, path]) => cell(label, path))}
${cell(words.login, "/login")}
${cell(words.subscribe, "/subscribe")}
</table></td>
<td valign="top" class="text">
${sheet.main}
</td>
<td width="170" valign="top" class="right"><font face="Verdana,Arial" size="1"><b>${ink.rest(words.mostRead)}</b><br><br>
${each(neighbours(desk, 3), ([text, path]) => `<a href="${path}">${ink.rest(text)}</a><br><br>`)}
<b>${ink.rest(words.weather)}</b><br></font></td></tr>
<tr><td colspan="3" bgcolor="#eeeeee" align="center"><font face="Verdana,Arial" size="1">${words.footer
    .map(([label, path]) => `<a href="${path}">${label}</a>`)
    .join(" | ")}<br>${ink.rest(words.rights)} ${ink.rest(words.consent.text)}</font></td></tr>
</table>
</center>
${sheet.after ?? ""}
</body>
</html>`;
}

export const table: Layout = { house, frame, article };
