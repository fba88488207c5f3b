import type { Story } from "../types.js";

/** A news item of three paragraphs, with as much nag as text. */
export const tinPrice: Story = {
  slug: "tin-price-short",
  lang: "en",
  path: "/business/tin-price-short",
  layout: "grid",
  section: "Business",
  title: "Tin price slips as Kareth smelters restart",
  byline: "Courier staff",
  role: "Markets desk",
  published: "2026-11-18T11:20:00+01:00",
  dateline: "18 November 2026, 11:20 a.m.",
  tags: ["Tin", "Markets"],
  blocks: [
    {
      kind: "p",
      html: "LOWEN — Tin for delivery in three months fell 2.4 per cent on Wednesday, after two smelters in Kareth said that they had resumed work.",
    },
    { kind: "nag", nag: "offer" },
    {
      kind: "p",
      html: "The plants at Sorrel and Upper Kareth had stood still since a flood in September. Together they account for a tenth of the northern supply.",
    },
    { kind: "p", html: "Copper was little changed." },
    { kind: "nag", nag: "app" },
    { kind: "nag", nag: "follow" },
  ],
};
