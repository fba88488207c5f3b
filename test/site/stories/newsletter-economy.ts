import type { Story } from "../types.js";

/** An article about newsletters and subscriptions: its prices and its "sign up" are body. */
export const newsletterEconomy: Story = {
  slug: "newsletter-economy",
  lang: "en",
  path: "/media/newsletter-economy",
  layout: "app",
  section: "Media",
  title: "What readers really pay for their news",
  lead: "We signed up for nine newsletters and six subscriptions, cancelled all of them, and kept the receipts.",
  byline: "Wilhelmina Oake",
  role: "Media reporter",
  published: "2026-11-11T07:00:00+01:00",
  dateline: "11 November 2026, 7:00 a.m.",
  hero: {
    image: "printing",
    caption: "The last press in Port Marren prints for three papers, two of them subscription only.",
    credit: "Photo: Lene Harrowgate/Marren Courier",
  },
  bar: true,
  tags: ["Media", "Prices"],
  blocks: [
    {
      kind: "p",
      html: "The e-mail arrives at 5:58 in the morning, two minutes before the one from the competition. “Good morning,” it says, “here is what you need to know.” Some 210,000 people subscribe to the Lowen Brief, which makes it the largest newsletter on the northern coast. It employs four people and has no website worth the name.",
    },
    { kind: "nag", nag: "walls" },
    {
      kind: "p",
      html: "To find out what such letters cost and what they earn, we signed up for nine of them in August, with a fresh address and a prepaid card, and took out six subscriptions with daily papers besides. In October we tried to unsubscribe from everything.",
    },
    { kind: "h", html: "How to sign up, in practice" },
    {
      kind: "list",
      items: [
        "Sign up for the Lowen Brief: one field, one click, a confirmation within seconds.",
        "Sign up for Harbour Letter: one field, then a page that offers a paid plan at 6 a month.",
        "Register with the Northern Gazette: eleven fields, among them a telephone number.",
        "Subscribe to the Kelmar Post: free for a month, then 19 a month unless cancelled.",
      ],
    },
    { kind: "nag", nag: "newsletter" },
    {
      kind: "p",
      html: "The free offers turned out to be the dear ones. Of the four newsletters that cost nothing, three sold our address within a week, to judge by what arrived. The five that charge between 4 and 9 a month did not.",
    },
    {
      kind: "table",
      head: ["Title", "First month", "Then", "Days to cancel"],
      rows: [
        ["Kelmar Post", "free", "19 a month", "31"],
        ["Northern Gazette", "1", "12 a month", "4"],
        ["Lowen Brief Plus", "6", "6 a month", "same day"],
        ["Harbour Letter", "4.50", "4.50 a month", "same day"],
      ],
    },
    {
      kind: "p",
      html: "“A trial is a bet that you will forget,” says Odette Marchbanks, who studies subscription pricing at Lowen. In her sample, 38 per cent of readers who started a trial for 1 still paid the full price a year later. Only half of them had opened the app in the last month.",
    },
    { kind: "nag", nag: "donate" },
    { kind: "h", html: "Donations, apps and push" },
    {
      kind: "p",
      html: "Some houses have given up on walls altogether. The cooperative Tidal News asks readers to support it with a donation, and lives on 2,900 of them. Its editor, Fergus Hallam, says that a plea at the end of a story brings in four times as much as a box in the middle. “People pay when they have finished reading, not when they are interrupted.”",
    },
    {
      kind: "quote",
      html: "“Subscribe now is the most expensive button on the page. It costs you the reader who was not ready.”",
      by: "Fergus Hallam, Tidal News",
    },
    {
      kind: "p",
      html: "Cancelling took us eleven telephone calls, two letters and, in one case, a fax. The Kelmar Post’s confirmation came on day 31. It closed with an invitation to sign up for its newsletter.",
    },
    {
      kind: "box",
      title: "Three questions before you subscribe",
      lines: [
        "What does it cost after the trial, and on which day does that begin?",
        "Can you cancel where you signed up?",
        "Is your address passed on?",
      ],
    },
    { kind: "nag", nag: "follow" },
  ],
};
