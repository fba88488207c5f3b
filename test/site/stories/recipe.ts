import type { Story } from "../types.js";

/** A recipe: ingredients, steps, a note; short lines that are body all the same. */
export const recipe: Story = {
  slug: "smoked-haddock-chowder",
  lang: "en",
  path: "/food/smoked-haddock-chowder",
  layout: "float",
  section: "Food",
  title: "Smoked haddock chowder with a crust of rye",
  lead: "A pot for six, ready in an hour, from the galley of a pilot boat.",
  byline: "Petra Lindqvist-Moore",
  role: "Food writer",
  published: "2026-11-13T10:00:00+01:00",
  dateline: "13 November 2026, 10:00 a.m.",
  type: "Recipe",
  hero: {
    image: "soup",
    caption: "Leave the potatoes in large pieces, so that they hold their shape.",
    credit: "Photo: Petra Lindqvist-Moore",
  },
  tags: ["Recipes", "Fish", "Soup"],
  blocks: [
    {
      kind: "p",
      html: "Every pilot boat has one dish that everybody on board can cook with one hand. On the Gannet it is this chowder. The cook, Silas Brandreth, would not give it to me until I had been sick over the right side of the rail. I have left out his third chilli.",
    },
    { kind: "nag", nag: "newsletter" },
    { kind: "h", html: "Ingredients" },
    {
      kind: "list",
      items: [
        "600 g smoked haddock, undyed",
        "1 litre whole milk",
        "2 leeks",
        "500 g potatoes, waxy",
        "80 g butter",
        "4 slices rye bread",
        "1 bay leaf",
        "Salt and white pepper",
      ],
    },
    { kind: "nag", nag: "save" },
    { kind: "h", html: "Method" },
    {
      kind: "list",
      ordered: true,
      items: [
        "Put the haddock in a wide pan with the milk and the bay leaf. Warm it slowly until the milk trembles, then take it off the heat and leave it alone for ten minutes.",
        "Slice the leeks and soften them in half of the butter. They must not brown.",
        "Add the potatoes and the strained milk. Simmer for fifteen minutes.",
        "Flake the fish into large pieces and fold it in. Season at the very end.",
        "Fry the bread, torn into crumbs, in the rest of the butter and scatter it over the bowls.",
      ],
    },
    { kind: "ad" },
    {
      kind: "box",
      title: "Good to know",
      lines: ["It keeps for two days. Warm it gently: boiled milk splits.", "Per serving: 480 kcal."],
    },
    { kind: "nag", nag: "offer" },
    {
      kind: "p",
      html: "If you cannot find smoked haddock, smoked cod will do. Smoked mackerel will not; Silas was very clear about that.",
    },
    { kind: "nag", nag: "app" },
  ],
};
