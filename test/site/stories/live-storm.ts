import type { Story } from "../types.js";

/** A live blog: entries with times, nags between them. */
export const stormLive: Story = {
  slug: "storm-isolde",
  lang: "en",
  path: "/live/storm-isolde",
  layout: "grid",
  section: "Live",
  title: "Storm Isolde live: Sound bridge closed, ferries kept in harbour, power out in Netherquay",
  lead: "Gusts of 128 km/h at Cape Tarn. The worst should pass Port Marren by midnight, the weather office says.",
  byline: "Wilhelmina Oake",
  role: "Live desk",
  published: "2026-11-19T14:05:00+01:00",
  dateline: "19 November 2026, 9:48 p.m.",
  type: "LiveBlogPosting",
  hero: {
    image: "storm",
    caption: "Waves under the Sound bridge on Thursday afternoon, shortly before it was closed.",
    credit: "Photo: Oswin Tarn/Northern Picture Desk",
  },
  bar: true,
  tags: ["Weather", "Storms", "Netherquay"],
  blocks: [
    {
      kind: "box",
      title: "What we know",
      lines: [
        "The Sound bridge is closed to all traffic until at least 6 a.m.",
        "All ferries of the Coast Line stay in harbour tonight.",
        "About 3,400 homes in Netherquay are without power.",
      ],
    },
    { kind: "nag", nag: "push" },
    {
      kind: "entry",
      time: "9:48 p.m.",
      title: "Crews wait for the wind to drop",
      html: [
        "Repair crews are standing by at the Netherquay substation but cannot raise their platforms while gusts exceed 70 km/h, the grid operator says. It does not expect to begin before eleven.",
        "“We know people are sitting in the dark. We will not send anyone up a mast in this,” says its duty engineer, Corwin Hale.",
      ],
    },
    {
      kind: "entry",
      time: "9:15 p.m.",
      title: "School halls open for the night",
      html: [
        "The halls of Lime Street and Harbour Road schools are open to anyone who does not want to stay at home. Bring a blanket and, if you can, a torch. Pets are welcome on a lead.",
      ],
    },
    { kind: "nag", nag: "newsletter" },
    {
      kind: "entry",
      time: "8:32 p.m.",
      title: "Freighter rides it out",
      html: [
        "The freighter Halcyon Gate, registered in Velsia, has dropped both anchors two miles off the northern mole. The coast guard is in contact with her master and sees no danger at present.",
        "She carries 900 containers of refined copper. None has been lost.",
      ],
    },
    {
      kind: "figure",
      image: "lighthouse",
      caption: "The light at Cape Tarn, where the strongest gust so far was measured.",
      credit: "Photo: reader’s picture",
    },
    {
      kind: "entry",
      time: "7:05 p.m.",
      title: "Sound bridge closed",
      html: [
        "Police have closed the Sound bridge to all vehicles. The last bus crossed at 6:51 p.m.",
        "Drivers are asked to use the inland road through Lower Ebbing and to allow forty minutes more.",
      ],
    },
    { kind: "nag", nag: "donate" },
    {
      kind: "entry",
      time: "5:40 p.m.",
      title: "Ferries stay where they are",
      html: [
        "Coast Line has cancelled every sailing for tonight. Tickets remain valid on any ferry until Sunday, and nobody has to register for that, the company says.",
      ],
    },
    {
      kind: "entry",
      time: "2:05 p.m.",
      title: "Red warning for the northern coast",
      html: [
        "The weather office has raised its warning to the highest level for the coast between Cape Tarn and Port Marren. Isolde is the first storm of the season to be given it.",
      ],
    },
    { kind: "nag", nag: "follow" },
  ],
};
