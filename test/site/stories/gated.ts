import type { Story } from "../types.js";

/** Delivered as a preview only: the text breaks off, and the door below it is the publisher's. */
export const preview: Story = {
  slug: "the-island-that-bought-itself",
  lang: "en",
  path: "/magazine/the-island-that-bought-itself",
  layout: "grid",
  section: "Magazine",
  title: "The island that bought itself",
  lead: "When the laird of Skarra put it up for sale, its ninety inhabitants asked the bank for the price of a tower block.",
  byline: "Ingrid Sallow",
  role: "Magazine",
  published: "2026-11-08T05:00:00+01:00",
  dateline: "8 November 2026, 5:00 a.m.",
  gate: "preview",
  hero: {
    image: "lighthouse",
    caption: "The landing of Skarra, seen from the mail boat.",
    credit: "Photo: Oswin Tarn/Northern Picture Desk",
  },
  blocks: [
    {
      kind: "p",
      html: "The advertisement was eleven lines long and called the island “a compact residential and sporting property”. Effie Strand read it aloud in the shop, because hers was the only connection that worked that morning, and nobody said anything until she had come to the telephone number.",
    },
    {
      kind: "p",
      html: "Skarra has ninety inhabitants, four hundred sheep, a school with two rooms and a harbour that dries out at low water. Its owner had last been seen there in 2011. He wanted six million for it, and he wanted an answer",
    },
  ],
};

/** Delivered whole, under a dialog that nobody can dismiss. */
export const hardWalled: Story = {
  slug: "inside-the-harbour-levy",
  lang: "en",
  path: "/business/inside-the-harbour-levy",
  layout: "float",
  section: "Business",
  title: "Inside the harbour levy: how nine per cent was found",
  lead: "Minutes seen by the Courier show that the figure was settled in a corridor.",
  byline: "Ingrid Sallow",
  role: "Trade correspondent",
  published: "2026-11-17T05:00:00+01:00",
  dateline: "17 November 2026, 5:00 a.m.",
  gate: "wall",
  hero: {
    image: "harbour",
    caption: "Cranes at the northern basin, where the levy will be felt first.",
    credit: "Photo: Lene Harrowgate/Marren Courier",
  },
  blocks: [
    {
      kind: "p",
      html: "The number that will make northern freight dearer from January was first spoken aloud between two doors. It was nine, and according to the minutes nobody asked why.",
    },
    {
      kind: "p",
      html: "The ministers of the Western Compact had been sitting in Lowen for eleven hours when the chair proposed a break. In the room, the delegations stood at six and at fourteen per cent. In the corridor, two deputies who had been at school together agreed on something in between.",
    },
    {
      kind: "p",
      html: "“It was not arithmetic, it was supper time,” says one person who was present. The minutes, which the Courier has seen, put it more politely: the matter was “resolved bilaterally”.",
    },
    {
      kind: "p",
      html: "For a container of copper from Kelmar the levy comes to about two hundred and ten. Shippers say that they will pass it on. The ministries say that they will watch.",
    },
  ],
};

/** Delivered whole, with everything after the second paragraph hidden. */
export const hiddenRest: Story = {
  slug: "letters-from-the-ice",
  lang: "en",
  path: "/magazine/letters-from-the-ice",
  layout: "app",
  section: "Magazine",
  title: "Letters from the ice",
  lead: "For four winters a cook on an ice-breaker wrote to a stranger. Now the letters have come home.",
  byline: "Tomas Wray",
  role: "Magazine",
  published: "2026-11-07T05:00:00+01:00",
  dateline: "7 November 2026, 5:00 a.m.",
  gate: "hidden-rest",
  blocks: [
    {
      kind: "p",
      html: "The first letter is written in pencil, on the back of a menu. It is dated the second of January, it gives the position of the ship to the minute, and it begins: “You do not know me, and I have burnt the bread.”",
    },
    {
      kind: "p",
      html: "Agnes Thorold found it in her letter box in Netherquay nine weeks later. The envelope bore only the name of the street and the words “the house with the green door”. There were three green doors in the street. Hers was the one with a light.",
    },
  ],
  withheld: [
    "She answered the same evening, which she says she would not have done had it been spring. She told the cook how to save a dough that has been left too long, and asked what the ice sounded like.",
    "It took him until April to reply. The ice, he wrote, sounded like a house in which somebody is moving furniture very carefully.",
  ],
};

/** Free, but a newsletter dialog lies over it at load and has locked the scrolling. */
export const interrupted: Story = {
  slug: "ferry-to-the-outer-isles",
  lang: "en",
  path: "/travel/ferry-to-the-outer-isles",
  layout: "grid",
  section: "Travel",
  title: "Six hours by ferry to the Outer Isles, and why you should not fly",
  lead: "The old Coast Line boat still sells soup, and still stops when there are whales.",
  byline: "Petra Lindqvist-Moore",
  role: "Travel writer",
  published: "2026-11-06T09:00:00+01:00",
  dateline: "6 November 2026, 9:00 a.m.",
  modal: true,
  hero: {
    image: "storm",
    caption: "Open water beyond the Sound, on one of its livelier days.",
    credit: "Photo: Oswin Tarn/Northern Picture Desk",
  },
  blocks: [
    {
      kind: "p",
      html: "The aeroplane takes thirty-five minutes, and you will remember none of them. The ferry takes six hours. I have made the crossing nine times and could draw you each one.",
    },
    {
      kind: "p",
      html: "It leaves Port Marren at twenty to seven, when the bakers are closing their shutters. Go up to the after deck at once. There are eight chairs out of the wind, and the regulars know where they are.",
    },
    { kind: "h", html: "What to bring" },
    { kind: "list", items: ["A hat that ties under the chin", "Coins for the soup", "Nothing to read"] },
    { kind: "nag", nag: "newsletter" },
    {
      kind: "p",
      html: "Somewhere after the second hour the engines slow down and people get up without a word. The captain does not announce whales; he only turns the ship a little, so that both sides can see. Then he puts the telegraph back to half ahead, and the soup is served.",
    },
    {
      kind: "p",
      html: "Tickets are sold on the quay until ten minutes before departure. The return fare is 38, bicycles free.",
    },
  ],
};
