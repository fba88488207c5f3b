import { each } from "../html.js";
import { images } from "../images.js";
import type { Desk } from "../press.js";
import { stories } from "../stories/stories.js";
import type { ImageId } from "../types.js";
import { frontStories, teasers } from "./teasers.js";
import type { View } from "./view.js";

function front(desk: Desk, title: string, strip: string): string {
  const { k } = desk.house;
  return `<h1 class="sr-only">${title}</h1>
<p class="${k}-strip"><strong>${strip}</strong></p>
${teasers(desk, frontStories(desk.lang, 12))}`;
}

function list(desk: Desk, title: string, intro: string, count: number): string {
  const { k } = desk.house;
  return `<div class="${k}-page"><h1>${title}</h1><p class="${k}-page__intro">${intro}</p>
${teasers(desk, frontStories(desk.lang, count))}
<nav class="${k}-pager" aria-label="Pages"><span>1</span> <a href="?page=2">2</a> <a href="?page=3">3</a></nav></div>`;
}

const clips: [string, string, ImageId, string][] = [
  ["How to splice a mooring line", "2:41", "crane", "Our boatswain shows it twice, the second time slowly."],
  ["Night shift at the fish auction", "6:12", "market", "Bids are made with eyebrows."],
  ["Storm Isolde from the pilot boat", "1:08", "storm", "Thirty seconds of it is the inside of a jacket."],
  ["The last press", "4:55", "printing", "It prints three papers and shakes two houses."],
  ["Chowder with one hand", "3:20", "soup", "Silas Brandreth cooks, Petra Lindqvist-Moore holds on."],
  ["All the lights of Cape Tarn", "5:02", "lighthouse", "Filmed over one long evening."],
];

function video(desk: Desk): string {
  const { k } = desk.house;
  return `<div class="${k}-page"><h1>Video</h1>
<div class="${k}-player"><img src="${images.storm.src}" width="1200" height="675" alt=""><button type="button" aria-label="Play">▶</button></div>
<h2>Storm Isolde from the pilot boat</h2><p>The Gannet went out at four to fetch a pilot off the Halcyon Gate. Sound on, if you dare.</p>
<div class="${k}-cards">${each(
    clips,
    ([title, length, image, text]) =>
      `<a class="${k}-cardlet" href="/video?clip=${length.replace(":", "-")}"><img src="${images[image].src}" width="1200" height="675" alt="" loading="lazy"><strong>${title}</strong> <span>${length}</span><br>${text}</a>`,
  )}</div></div>`;
}

const days: [string, string, string][] = [
  ["Tue", "7° / 3°", "Rain at times, fresh south-westerly wind"],
  ["Wed", "6° / 2°", "Showers, brighter later"],
  ["Thu", "4° / 0°", "Dry, ground frost inland"],
  ["Fri", "5° / 1°", "Fog on the Sound until noon"],
  ["Sat", "8° / 4°", "Gale from the west"],
];

const arabicDays: [string, string, string][] = [
  ["الثلاثاء", "7° / 3°", "أمطار متفرقة ورياح جنوبية غربية"],
  ["الأربعاء", "6° / 2°", "زخات صباحا ثم تحسن"],
  ["الخميس", "4° / 0°", "طقس جاف وصقيع ليلا"],
];

function weather(desk: Desk, title: string, rows: [string, string, string][]): string {
  const { k } = desk.house;
  return `<div class="${k}-page"><h1>${title}</h1>
<div class="${k}-tablewrap"><table>${each(rows, ([day, degrees, text]) => `<tr><th scope="row">${day}</th><td>${degrees}</td><td>${text}</td></tr>`)}</table></div>
<p>04:12 – 2.9 m · 10:31 – 0.6 m · 16:44 – 3.1 m · 22:58 – 0.5 m</p></div>`;
}

function search({ words }: Desk): string {
  const hits = stories.filter(({ lang }) => lang === "en").slice(0, 6);
  return `<form action="/search"><b>${words.search}:</b> <input type="text" name="q" value="harbour" size="30"> <input type="submit" value="OK"></form>
<font face="Verdana,Arial" size="2">6 results for <b>harbour</b>, newest first</font><br><br>
${each(hits, ({ path, title, lead, dateline }) => `<a href="${path}"><b>${title}</b></a><br>${lead ?? ""}<br><font size="1" color="#666666">${dateline}</font><br><br>`)}
<center><b>1</b> <a href="?q=harbour&amp;page=2">2</a></center>`;
}

/** Pages that lead to articles. */
export const fronts: View[] = [
  {
    path: "/",
    kind: "home",
    lang: "en",
    layout: "float",
    sheet: (desk) => ({
      title: desk.words.paper,
      description: desk.words.motto,
      main: front(desk, desk.words.paper, "Storm Isolde: the Sound bridge stays closed until six"),
    }),
  },
  {
    path: "/de",
    kind: "home",
    lang: "de",
    layout: "grid",
    sheet: (desk) => ({
      title: desk.words.paper,
      description: desk.words.motto,
      main: `${front(desk, desk.words.paper, "Sturm Isolde: Die Brücke über den Sund bleibt bis sechs Uhr gesperrt")}
<p class="gd-page"><a href="/de/anmelden">Anmelden</a> · <a href="/de/abo">Alle Abos</a></p>`,
    }),
  },
  {
    path: "/business",
    kind: "section",
    lang: "en",
    layout: "grid",
    sheet: (desk) => ({
      title: `Business – ${desk.words.paper}`,
      description: "Trade, harbours and money on the northern coast.",
      main: list(desk, "Business", "Trade, harbours and money on the northern coast.", 8),
    }),
  },
  {
    path: "/ja/economy",
    kind: "section",
    lang: "ja",
    layout: "app",
    sheet: (desk) => ({
      title: `経済 · ${desk.words.paper}`,
      description: "経済ニュースの一覧",
      main: list(desk, "経済", "港と市場、企業の最新ニュース。", 6),
    }),
  },
  {
    path: "/topics/shipping",
    kind: "topic",
    lang: "en",
    layout: "longform",
    sheet: (desk) => ({
      title: "Shipping",
      description: "Everything the Courier has written about ships and lanes.",
      main: list(
        desk,
        "Shipping",
        "Everything we have written about ships, lanes and those who live by them.",
        7,
      ),
    }),
  },
  {
    path: "/authors/ingrid-sallow",
    kind: "author",
    lang: "en",
    layout: "float",
    sheet: (desk) => ({
      title: `Ingrid Sallow | ${desk.words.paper}`,
      description: "Stories by Ingrid Sallow",
      main: `<div class="mc-author"><img src="/assets/img/portrait.svg" width="64" height="80" alt=""><div><h1>Ingrid Sallow</h1><p>${desk.words.author} <a href="/newsletters">Sign up for Tidewater</a>, or write to her at <a href="mailto:sallow@marrencourier.example">sallow@marrencourier.example</a>.</p></div></div>
${teasers(
  desk,
  stories.filter(({ byline }) => byline.includes("Ingrid Sallow")),
)}`,
    }),
  },
  {
    path: "/search",
    kind: "search",
    lang: "en",
    layout: "table",
    sheet: (desk) => ({
      title: `${desk.words.paper}: search`,
      description: "Search results",
      main: search(desk),
    }),
  },
  {
    path: "/video",
    kind: "video",
    lang: "en",
    layout: "app",
    sheet: (desk) => ({
      title: `Video · ${desk.words.paper}`,
      description: "Moving pictures",
      main: video(desk),
    }),
  },
  {
    path: "/weather",
    kind: "weather",
    lang: "en",
    layout: "grid",
    sheet: (desk) => ({
      title: `Weather – ${desk.words.paper}`,
      description: "Forecast and tides",
      main: weather(desk, "Weather and tides in Port Marren", days),
    }),
  },
  {
    path: "/ar/weather",
    kind: "weather",
    lang: "ar",
    layout: "float",
    sheet: (desk) => ({
      title: `الطقس | ${desk.words.paper}`,
      description: "توقعات الطقس والمد",
      main: weather(desk, "الطقس والمد في بورت مارين", arabicDays),
    }),
  },
];
