import type { Story } from "../types.js";

/** An interview: one-line questions in bold, answers of one or two paragraphs. */
export const interview: Story = {
  slug: "harbour-master-interview",
  lang: "en",
  path: "/people/harbour-master-interview",
  layout: "longform",
  section: "People",
  title: "“I could tell you the hour of the tide with my eyes shut”",
  lead: "Merle Tönnies has run the harbour of Port Marren for nineteen years. A conversation about fog, paperwork and the one ship she let wait.",
  byline: "Tomas Wray",
  role: "Interview",
  published: "2026-11-15T06:00:00+01:00",
  dateline: "15 November 2026, 6:00 a.m.",
  hero: {
    image: "crane",
    caption: "The view from the harbour office on a still morning.",
    credit: "Photo: Lene Harrowgate/Marren Courier",
  },
  tags: ["Port Marren", "Harbour"],
  blocks: [
    {
      kind: "p",
      html: "The harbour office sits on top of an old grain store, and the lift has been out of order since spring. Merle Tönnies takes the hundred and six steps twice a day. She pours tea into enamel mugs and points at a chair that faces the window.",
    },
    {
      kind: "qa",
      question: "Do you really hear the tide?",
      answer: [
        "Everybody can, once they stop talking. When it turns, the lines on the quay go slack and the fenders stop groaning. There is half a minute of silence. I hear that silence even in my sleep.",
      ],
    },
    { kind: "nag", nag: "signup-line" },
    {
      kind: "qa",
      question: "What does a harbour master do all day?",
      answer: [
        "Say no, mostly. A ship wants to come in at four, the pilots want to come in at six and the fishermen want nobody to come in at all. I write a plan in the morning and by noon it is a historical document.",
        "And I sign things. I once counted: two hundred and eleven signatures on a Tuesday.",
      ],
    },
    { kind: "qa", question: "Fog or storm?", answer: ["Storm. A storm tells you what it wants."] },
    {
      kind: "figure",
      image: "portrait",
      caption: "Merle Tönnies in the harbour office.",
      credit: "Photo: Lene Harrowgate/Marren Courier",
    },
    { kind: "nag", nag: "newsletter" },
    { kind: "qa", question: "And the ship you let wait?", answer: ["Ah. That one."] },
    {
      kind: "qa",
      question: "Will you tell us?",
      answer: [
        "It was a cruise ship with three thousand people on board and a captain who shouted. He had the right of way and I had a sailing school with eleven children in the fairway, no wind and one paddle. He waited fifty minutes. His company wrote to the ministry, and the ministry wrote to me.",
        "I framed the letter. It hangs behind you.",
      ],
    },
    {
      kind: "quote",
      html: "“Say no, mostly.”",
      by: "Merle Tönnies on her work",
    },
    { kind: "qa", question: "What would you change?", answer: ["The lift."] },
    {
      kind: "qa",
      question: "Is there a young person who might take over?",
      answer: [
        "There are two. One is better with ships, the other with people. I have told them to get married, but they only laugh at me. I support them both, and I will be gone in three years either way.",
      ],
    },
    { kind: "nag", nag: "donate" },
    { kind: "note", html: "The conversation has been shortened for clarity." },
    { kind: "nag", nag: "follow" },
  ],
};
