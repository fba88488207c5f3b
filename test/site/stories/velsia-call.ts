import type { Story } from "../types.js";

/** The main demonstration: a free business story with every widget that houses put between paragraphs. */
export const velsiaCall: Story = {
  slug: "velsia-ostrand-call",
  lang: "en",
  path: "/business/velsia-ostrand-call",
  layout: "float",
  section: "Business",
  title: "Velsia’s premier calls Ostrand’s new president and presses for open harbours",
  lead: "The first conversation between the two neighbours in fourteen months turned on copper, cable ships and who will pay for the ice-breakers.",
  byline: "Ingrid Sallow and Tomas Wray",
  role: "Trade correspondents",
  published: "2026-11-18T07:42:00+01:00",
  dateline: "18 November 2026, 7:42 a.m.",
  hero: {
    image: "harbour",
    caption:
      "Container cranes in the northern basin of Port Marren, where most of Velsia’s copper is loaded.",
    credit: "Photo: Lene Harrowgate/Marren Courier",
  },
  bar: true,
  blocks: [
    {
      kind: "p",
      html: "PORT MARREN — Velsian Premier Aurel Dankov held his first telephone conversation with Maren Hollis, the newly sworn-in president of Ostrand, and called for a joint effort to keep the northern shipping lanes open to every flag.",
    },
    { kind: "nag", nag: "walls" },
    {
      kind: "p",
      html: "Dankov spoke with Hollis for forty minutes on Monday evening, the state broadcaster VTR and the premier’s office said, six days after she took the oath in the capital, Kelmar.",
    },
    { kind: "ad" },
    {
      kind: "p",
      html: "“Two countries that share a sea should not have to learn each other’s intentions from a customs form,” Dankov said, according to VTR’s account of the call. “We ought to guard the free passage of goods together, and keep the chains of supply in our region steady and predictable.”",
    },
    { kind: "nag", nag: "newsletter" },
    {
      kind: "p",
      html: 'The premier proposed to lift the partnership between the two governments “to a new storey” and to revive the <a href="/topics/shipping">harbour commission</a>, which has not met since the spring of last year, the reports said.',
    },
    {
      kind: "figure",
      image: "palace",
      caption: "The presidential residence in Kelmar on the evening of the call.",
      credit: "Photo: Oswin Tarn/Northern Picture Desk",
    },
    {
      kind: "p",
      html: "The call follows an election that few had expected so soon. Hollis, a former harbour engineer, beat the conservative incumbent’s chosen successor in a vote brought on by the collapse of the last cabinet. She has signalled that she will not choose between Velsia, which buys two fifths of Ostrand’s refined copper, and the Western Compact, which guards its coast. That is a departure from her predecessor, Edvard Lunn, who spoke of the Compact as a house with only one door.",
    },
    { kind: "related", newsletter: true },
    { kind: "h", html: "Ice, copper and a long bill" },
    {
      kind: "p",
      html: "Velsian and Compact envoys returned to the table in Lowen this week, yet Dankov still seems eager to mend fences with smaller neighbours before the Compact’s new harbour levies begin in January. The levies, which members of the Compact support, would add roughly nine per cent to the cost of a container that is registered in Velsia.",
    },
    { kind: "nag", nag: "save" },
    {
      kind: "p",
      html: "Velsia remains Ostrand’s largest customer. The Compact has narrowed the gap, however, and a trial of joint patrols that was meant to last one summer is now in its third year. Whoever governs in Kelmar has to walk a narrow pier between the two.",
    },
    {
      kind: "p",
      html: "“A Hollis government will be reminded, quickly and not always gently, which navy is paying for its ice-breakers,” said Philippa Ondry, a senior fellow at the Marren Institute of Sea Law. She expects the Compact to ask Ostrand for a larger share of the costs “before the first winter is over.”",
    },
    { kind: "nag", nag: "donate" },
    {
      kind: "p",
      html: "How narrow the pier is became clear on election night. A spokesman for the Compact called the vote free and orderly, and in the same breath warned of “patient outside money” in the politics of small states.",
    },
    {
      kind: "list",
      items: [
        "Velsia takes 41 per cent of Ostrand’s refined copper and 18 per cent of its timber.",
        "The Western Compact pays for three of the five ice-breakers on the northern route.",
        "The harbour commission last met in April 2025 and has registered no session since.",
      ],
    },
    {
      kind: "quote",
      html: "“Nobody in Kelmar wants to be anybody’s gatekeeper. We want to be a harbour.”",
      by: "Maren Hollis, in her inaugural address",
    },
    {
      kind: "p",
      html: "Hollis is to fly to Lowen next week for the summit of the northern states, to which Ostrand has been invited as a guest. The journey could bring her first meeting with the Compact’s chair, Desmond Achter, after a short conversation by telephone on Friday.",
    },
    { kind: "nag", nag: "app" },
    {
      kind: "p",
      html: "Her office has said that sparing Ostrand’s exporters the new levies comes before everything else. A decision on the commission is promised by the end of the month.",
    },
    { kind: "note", html: "—With assistance from Judit Falk in Kelmar." },
    { kind: "note", html: "(Adds the institute’s comment and figures on copper in the final paragraphs.)" },
    { kind: "nag", nag: "follow" },
  ],
};
