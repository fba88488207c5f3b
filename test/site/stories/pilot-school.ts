import type { Story } from "../types.js";

/** A free story whose publisher put no nag among its paragraphs: whatever nags here came later. */
export const pilotSchool: Story = {
  slug: "pilot-school",
  lang: "en",
  path: "/magazine/pilot-school",
  layout: "grid",
  section: "Magazine",
  title: "At the pilot school of Port Marren, the first lesson is to be silent",
  lead: "Nine apprentices learn to bring other people’s ships through the Sound. Most of it is done with the eyes.",
  byline: "Wilhelmina Oake",
  role: "Magazine",
  published: "2026-11-14T06:00:00+01:00",
  dateline: "14 November 2026, 6:00 a.m.",
  tags: ["Pilots", "The Sound"],
  hero: {
    image: "lighthouse",
    caption: "The light on the outer mole, by which apprentices set their watches.",
    credit: "Photo: Lene Harrowgate/Marren Courier",
  },
  blocks: [
    {
      kind: "p",
      html: "At ten past five in the morning the classroom of the pilot school is dark, and nobody switches on the lamp. Nine apprentices sit at the window with their hands in their laps. Below them a grain carrier is feeling her way towards the outer mole, and for twenty minutes no one says a word.",
    },
    {
      kind: "p",
      html: "“They want to talk, of course,” says Harriet Penhale, who has taught here since the old building burned. “A pilot who talks is listening to himself. So the first term is spent without speaking on the bridge at all.”",
    },
    {
      kind: "p",
      html: "The Sound is eleven miles long and four hundred yards wide where it matters. Its bottom moves. A chart that was true in March is a story by October, and the buoys are shifted nine times a year.",
    },
    { kind: "h", html: "Nine places, two hundred letters" },
    {
      kind: "p",
      html: "The school takes nine apprentices every second year. This time two hundred and six people wrote to it, among them a dentist, three fishermen and a former member of the national rowing team. All of them had to describe, by hand and on one page, a thing that they had watched for an hour.",
    },
    {
      kind: "quote",
      html: "“The sea does not care what you have registered for. It asks what you have seen.”",
      by: "Harriet Penhale, head of the school",
    },
    {
      kind: "p",
      html: "Those who are taken sign on for four years. They row before they steer, and they steer before they may give an order. In the third winter they join the cutter’s crew, where they support the senior pilots by day and clean the engine by night.",
    },
    {
      kind: "list",
      items: [
        "First year: knots, currents, the names of every rock in three languages.",
        "Second year: the simulator, and the crossing to the Outer Isles in an open boat.",
        "Third year: the cutter. Fourth year: other people’s ships, with a pilot beside you.",
      ],
    },
    {
      kind: "p",
      html: "On the wall of the corridor hang the photographs of all who finished, two hundred and forty of them since 1888. Under each stands a year and a ship, the first that he or she brought in alone. There is no mark for those that went aground, though everyone in the building can point them out.",
    },
    {
      kind: "p",
      html: "The grain carrier passes the mole at half past five. Penhale switches on the lamp, and nine people begin to write down what they saw. They have an hour, and nobody may use the word “ship”.",
    },
    {
      kind: "p",
      html: "What the school costs is paid by the pilots themselves, out of a fund to which each of them gives a day’s wages in the month. Asked whether that is not a great deal, one of the apprentices thinks for a while. “It is what the last ones did for me,” she says.",
    },
  ],
};
