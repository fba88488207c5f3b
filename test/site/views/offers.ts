import { each } from "../html.js";
import type { Desk } from "../press.js";
import type { View } from "./view.js";

interface Plan {
  name: string;
  price: string;
  perks: string[];
  button: string;
}

const plans: Plan[] = [
  {
    name: "Courier Digital",
    price: "0.99 a week for three months, then 14 a month",
    perks: ["Every story on the web and in the app", "The full archive since 1871", "Cancel at any time"],
    button: "Subscribe",
  },
  {
    name: "Courier Digital and ePaper",
    price: "19 a month",
    perks: [
      "Everything in Digital",
      "The printed page from nine in the evening",
      "Puzzles and the Saturday crossword",
    ],
    button: "Subscribe",
  },
  {
    name: "Six days in print",
    price: "38 a month",
    perks: [
      "Delivered before seven",
      "Everything in Digital and ePaper",
      "Give ten stories a month to friends",
    ],
    button: "Order now",
  },
];

const abos: Plan[] = [
  {
    name: "Kurier Plus",
    price: "4 Wochen für 1 €, danach 12,90 € im Monat",
    perks: ["Alle Artikel im Netz und in der App", "Monatlich kündbar"],
    button: "Jetzt testen",
  },
  {
    name: "Kurier E-Paper",
    price: "24,90 € im Monat",
    perks: ["Die Zeitung schon am Vorabend", "Alle Inhalte von Kurier Plus"],
    button: "Jetzt abonnieren",
  },
];

function planPage(
  { house: { k } }: Desk,
  title: string,
  intro: string,
  list: Plan[],
  target: string,
): string {
  return `<div class="${k}-page"><h1>${title}</h1><p class="${k}-page__intro">${intro}</p>
<div class="${k}-plans">${each(
    list,
    ({
      name,
      price,
      perks,
      button,
    }) => `<section class="${k}-plan"><h2>${name}</h2><p class="${k}-plan__price">${price}</p>
<ul>${each(perks, (perk) => `<li>${perk}</li>`)}</ul><a class="${k}-button" href="${target}">${button}</a></section>`,
  )}</div></div>`;
}

const letters: [string, string, string][] = [
  ["Morning Tide", "Weekdays at six", "The six things the harbour talks about today."],
  ["Tidewater", "Fridays", "Ingrid Sallow on ships and money."],
  ["The Galley", "Thursdays", "One recipe, tested on a moving floor."],
  ["Outer Isles", "Every second Sunday", "A letter from where the ferry ends."],
];

const japanese: [string, string, string][] = [
  ["けさの潮", "平日 毎朝6時", "港町の話題を短くまとめてお届けします。"],
  ["岬だより", "毎月第一日曜", "離島とくらしの読み物。"],
];

function letterPage(
  { house: { k }, id }: Desk,
  title: string,
  intro: string,
  list: [string, string, string][],
  field: string,
  button: string,
): string {
  return `<div class="${k}-page"><h1>${title}</h1><p class="${k}-page__intro">${intro}</p>
<div class="${k}-plans">${each(list, ([name, when, text], index) => {
    const email = id(`letter-${index + 1}`);
    return `<section class="${k}-plan"><h2>${name}</h2><p><strong>${when}</strong></p><p>${text}</p>
<form class="${k}-form" method="post" action="/newsletters"><label for="${email}">${field}</label> <input id="${email}" type="email" name="email"> <button class="${k}-button" type="submit">${button}</button></form></section>`;
  })}</div></div>`;
}

function promo({ house: { k } }: Desk, title: string, lines: string[], button: string): string {
  return `<div class="${k}-page ${k}-page--narrow"><h1>${title}</h1>
${each(lines, (line) => `<p>${line}</p>`)}
<p><a class="${k}-button" href="/checkout">${button}</a></p></div>`;
}

/** Pages that sell, in so many words. A reader who opens them wants to see them. */
export const offers: View[] = [
  {
    path: "/subscribe",
    kind: "plans",
    lang: "en",
    layout: "grid",
    sheet: (desk) => ({
      title: `Subscribe – ${desk.words.paper}`,
      description: "Choose your subscription",
      main: planPage(
        desk,
        "Choose your subscription",
        "Independent reporting from the northern coast, the way you like it.",
        plans,
        "/checkout",
      ),
    }),
  },
  {
    path: "/de/abo",
    kind: "plans",
    lang: "de",
    layout: "grid",
    sheet: (desk) => ({
      title: `Abo – ${desk.words.paper}`,
      description: "Unsere Abos",
      main: planPage(
        desk,
        "Unsere Abos",
        "Lesen Sie den Kurier, wo und wann Sie möchten.",
        abos,
        "/checkout",
      ),
    }),
  },
  {
    path: "/newsletters",
    kind: "newsletters",
    lang: "en",
    layout: "float",
    sheet: (desk) => ({
      title: `Newsletters | ${desk.words.paper}`,
      description: "All our newsletters",
      main: letterPage(
        desk,
        "Our newsletters",
        "Free, written by people, and easy to leave. Sign up for as many as you like.",
        letters,
        "E-mail address",
        "Sign up",
      ),
    }),
  },
  {
    path: "/ja/newsletters",
    kind: "newsletters",
    lang: "ja",
    layout: "app",
    sheet: (desk) => ({
      title: `メールマガジン · ${desk.words.paper}`,
      description: "無料メールマガジン一覧",
      main: letterPage(
        desk,
        "メールマガジン一覧",
        "すべて無料です。いつでも配信を停止できます。",
        japanese,
        "メールアドレス",
        "登録する",
      ),
    }),
  },
  {
    path: "/support-us",
    kind: "promo",
    lang: "en",
    layout: "longform",
    sheet: (desk) => ({
      title: "Support us",
      description: "Give to the newsroom fund",
      main: promo(
        desk,
        "Support the Courier",
        [
          "The newsroom fund pays for reporting that takes longer than a day: court files, harbour accounts, a winter on the ice.",
          "You can give once or every month. Last year 6,120 readers did, and every spring we publish what became of it.",
        ],
        "Donate",
      ),
    }),
  },
  {
    path: "/app",
    kind: "promo",
    lang: "en",
    layout: "app",
    sheet: (desk) => ({
      title: `The app · ${desk.words.paper}`,
      description: "The Courier on your telephone",
      main: promo(
        desk,
        "The Courier app",
        [
          "Breaking news, the tide table and the whole paper, also without a connection.",
          "For telephones and tablets. Free to download.",
        ],
        "Download the app",
      ),
    }),
  },
  {
    path: "/follow",
    kind: "promo",
    lang: "en",
    layout: "grid",
    sheet: (desk) => ({
      title: `Follow us – ${desk.words.paper}`,
      description: "Where to find us",
      main: promo(
        desk,
        "Follow the Courier",
        [
          "Our channels on WhatsApp, Instagram and Facebook carry the day’s stories and a picture of the harbour at seven.",
        ],
        "Join the channel",
      ),
    }),
  },
];
