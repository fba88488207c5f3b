import type { Story } from "../types.js";

/** In German, in the grid: a harbour railway that is to run again. */
export const hafenbahn: Story = {
  slug: "hafenbahn-kehrt-zurueck",
  lang: "de",
  path: "/de/wirtschaft/hafenbahn-kehrt-zurueck",
  layout: "grid",
  section: "Wirtschaft",
  title: "Die Hafenbahn soll wieder fahren, nur weiß noch niemand, wohin",
  lead: "Vierzehn Kilometer Gleis liegen seit 1988 im Gras. Nun haben sich Stadt, Reeder und ein Verein auf eine Probefahrt geeinigt.",
  byline: "Ruben Achterholt",
  role: "Verkehrsredakteur",
  published: "2026-11-16T06:10:00+01:00",
  dateline: "16. November 2026, 6.10 Uhr",
  hero: {
    image: "rail",
    caption: "Der alte Haltepunkt Speicherstraße: Das Signal steht seit 38 Jahren auf Halt.",
    credit: "Foto: Imke Brodersen/Marrener Kurier",
  },
  bar: true,
  blocks: [
    {
      kind: "p",
      html: "Port Marren. Wer am Speicher aus der Straßenbahn steigt, geht über Schienen, ohne es zu merken. Zwischen den Pflastersteinen blinkt hier und da ein Streifen Eisen, der Rest ist Moos. Vierzehn Kilometer lang zieht sich die Hafenbahn vom Nordbecken bis zur Werft, und seit 1988 ist auf ihr kein Zug mehr gefahren.",
    },
    { kind: "nag", nag: "walls" },
    {
      kind: "p",
      html: "Das soll sich ändern. Am Freitag haben die Stadt, drei Reedereien und der Verein „Freunde der Hafenbahn“ eine Vereinbarung unterschrieben, die eine Probefahrt im kommenden Mai vorsieht. Unterstützt wird das Vorhaben vom Land, das die Kosten für das Gutachten trägt.",
    },
    {
      kind: "p",
      html: "„Wir reden nicht über Nostalgie, sondern über 400 Lastwagen am Tag“, sagte Hafenkapitänin Merle Tönnies. „Jeder Container, den ein Zug holt, steht morgens nicht im Stau vor der Grundschule.“",
    },
    { kind: "nag", nag: "newsletter" },
    { kind: "h", html: "Ein Verein, der Schwellen zählt" },
    {
      kind: "p",
      html: "Dass überhaupt jemand weiß, in welchem Zustand die Strecke ist, liegt an den 86 Mitgliedern des Vereins. Seit elf Jahren gehen sie jeden zweiten Samstag die Gleise ab, tragen jede morsche Schwelle in ein Register ein und schneiden die Brombeeren zurück. Angemeldet ist das bei der Bahnaufsicht als „Pflege eines Denkmals“.",
    },
    {
      kind: "list",
      items: [
        "14,2 Kilometer Strecke, davon 9 Kilometer befahrbar",
        "3 Brücken, von denen eine gesperrt ist",
        "11 Bahnübergänge, davon 4 ohne Schranke",
      ],
    },
    { kind: "related", newsletter: true },
    {
      kind: "p",
      html: "Der Vorsitzende Hinnerk Looft war früher selbst Rangierer. Er führt über den Bahnhof Speicherstraße, zeigt auf ein Stellwerk ohne Fenster und sagt: „Das hier ist in sechs Wochen wieder flott. Das da vorn in sechs Jahren.“ Gemeint ist die Klappbrücke am Südbecken, deren Lager gebrochen sind.",
    },
    { kind: "nag", nag: "donate" },
    {
      kind: "p",
      html: "Offen ist, wer die Brücke bezahlt. Die Reeder sehen die Stadt in der Pflicht, die Stadt den Hafen, der Hafen das Land. In der Vereinbarung steht dazu ein einziger Satz: Die Beteiligten werden „zu gegebener Zeit“ über die Finanzierung sprechen.",
    },
    {
      kind: "figure",
      image: "crane",
      caption: "Am Nordbecken beginnt die Strecke: Hier sollen die ersten Container auf die Schiene.",
      credit: "Foto: Imke Brodersen/Marrener Kurier",
    },
    {
      kind: "p",
      html: "Im Stadtteil Ebbfeld, durch den die Gleise mitten zwischen zwei Häuserzeilen führen, ist die Freude geteilt. Die einen hoffen auf ruhigere Straßen. Die anderen haben in den vergangenen Jahren Terrassen bis an den Bahndamm gebaut.",
    },
    {
      kind: "p",
      html: "Am 9. Dezember stellt die Stadt den Fahrplan der Probefahrt vor. Bis dahin, sagt Looft, müsse noch eine Lokomotive gefunden werden. Die eigene habe der Verein zwar restauriert. „Aber sie ist für eine Spurweite gebaut, die es hier nie gab.“",
    },
    { kind: "note", html: "Mitarbeit: Jule Petersen" },
    { kind: "nag", nag: "signup-line" },
  ],
};
