import type { Story } from "../types.js";

/** In French, as a long read: a valley where vines moved uphill. */
export const vignes: Story = {
  slug: "les-vignes-montent",
  lang: "fr",
  path: "/fr/reportage/les-vignes-montent",
  layout: "longform",
  section: "Reportage",
  title: "Dans la vallée de l’Orbe-Noire, les vignes montent et les villages suivent",
  lead: "En vingt ans, la culture du raisin a gagné trois cents mètres d’altitude. Avec elle sont arrivés des chemins, des dettes et une école.",
  byline: "Clémence Varade",
  role: "Envoyée spéciale",
  published: "2026-11-14T05:00:00+01:00",
  dateline: "14 novembre 2026, 5 h 00",
  hero: {
    image: "vineyard",
    caption: "Les rangs de Hautecombe, plantés en 2009 là où paissaient les moutons.",
    credit: "Photo : Aurélien Sabre/Le Courrier de Marren",
  },
  blocks: [
    {
      kind: "p",
      html: "Le camion de Josèphe Armand ne monte plus que le matin, quand la boue est encore dure. À mi-pente, il coupe le moteur, descend et montre du doigt une ligne de pierres que personne ne remarque : « Là, c’était la limite. Au-dessus, mon père disait que la vigne gelait avant d’avoir compris où elle était. »",
    },
    {
      kind: "p",
      html: "La limite a cédé. Depuis 2005, les vignerons de la vallée de l’Orbe-Noire plantent chaque année un peu plus haut, et les relevés de la station de Trémoine leur donnent raison : les dernières gelées de printemps ont reculé de dix-neuf jours en une génération.",
    },
    { kind: "nag", nag: "walls" },
    {
      kind: "p",
      html: "Sur les terrasses de Hautecombe, à 840 mètres, on vendange désormais un blanc sec que les restaurants de la côte s’arrachent. On y a aussi construit une route, deux réservoirs et un hangar. Rien de tout cela n’existait quand la commune comptait onze habitants.",
    },
    { kind: "nag", nag: "newsletter" },
    { kind: "h", html: "Une école pour neuf enfants" },
    {
      kind: "p",
      html: "Elle a rouvert en septembre, avec un poêle neuf et une institutrice venue de Marren. Neuf élèves s’y sont inscrits, dont cinq sont enfants d’ouvriers agricoles. « On nous avait dit d’attendre d’être douze », raconte la maire, Solange Perrault. « Nous avons répondu que les enfants, eux, n’attendaient pas. »",
    },
    {
      kind: "figure",
      image: "market",
      caption: "Le marché couvert de Trémoine, où se vendent les premiers raisins d’altitude.",
      credit: "Photo : Aurélien Sabre/Le Courrier de Marren",
      wide: true,
    },
    {
      kind: "p",
      html: "Les comptes, eux, sont moins riants. Planter un hectare en pente coûte trois fois ce qu’il coûte en plaine, et les banques de la vallée ont prêté sans beaucoup regarder. Selon la chambre d’agriculture, un domaine d’altitude sur quatre ne rembourse plus que les intérêts.",
    },
    {
      kind: "quote",
      html: "« La montagne ne fait pas crédit. Elle prête, et elle reprend. »",
      by: "Josèphe Armand, vigneron à Hautecombe",
    },
    { kind: "nag", nag: "donate" },
    { kind: "h", html: "L’eau, sujet qui fâche" },
    {
      kind: "p",
      html: "Plus haut, les sources qui abreuvaient les troupeaux alimentent maintenant le goutte-à-goutte. Les éleveurs, qui ne sont plus que six, réclament un partage écrit. Un premier projet de règlement doit être soumis au conseil en janvier ; les abonnés au réseau d’eau, vignerons compris, ont jusqu’au 15 décembre pour donner leur avis en mairie.",
    },
    {
      kind: "box",
      title: "Repères",
      lines: [
        "Altitude moyenne des vignes en 2005 : 510 mètres.",
        "Altitude moyenne des vignes en 2025 : 790 mètres.",
        "Surface plantée : 212 hectares, dont 64 au-dessus de 800 mètres.",
      ],
    },
    {
      kind: "p",
      html: "Josèphe Armand, lui, a déjà choisi. Au printemps, il a arraché sa parcelle la plus haute pour y remettre de l’herbe. « Ce n’est pas un renoncement », dit-il en remontant dans son camion. « C’est une frontière. Il en faut bien une. »",
    },
    { kind: "nag", nag: "follow" },
  ],
};
