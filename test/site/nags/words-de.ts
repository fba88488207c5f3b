import type { NagWords } from "./words.js";

const perks = [
  "Alle Texte und Hintergründe aus der ganzen Redaktion",
  "Das E-Paper schon am Vorabend ab 21 Uhr",
  "Rätsel, Quiz und das große Samstagskreuzwort",
  "Monatlich kündbar",
];

const extras = [
  "Zusätzliche Artikel im Monat lesen",
  "Mitreden in den Kommentaren",
  "Artikel auf der Merkliste ablegen",
];

export const de: NagWords = {
  walls: {
    subscriber: {
      title: "Dieser Inhalt ist unseren Abonnenten vorbehalten",
      text: "Jetzt weiterlesen mit Kurier Plus und Zugang zu allen Inhalten erhalten.",
      bullets: perks,
      button: "Jetzt für 1 € testen",
      other: "Login für Abonnenten",
    },
    subscribe: {
      title: "Mit einem Abo weiterlesen",
      text: "Die ersten vier Wochen für 1 €, danach 12,90 € im Monat.",
      bullets: perks,
      button: "Alle Angebote ansehen",
    },
    register: {
      title: "Kostenlos registrieren und weiterlesen",
      text: "Legen Sie ein Konto an oder melden Sie sich an, um fortzufahren.",
      bullets: extras,
      button: "Kostenlos registrieren",
      other: "Sie haben schon ein Konto? Hier anmelden",
    },
    free: {
      title: "Dieser Artikel ist frei. Bitte registrieren Sie sich zum Freischalten.",
      text: "Es dauert eine Minute, kostet nichts und verpflichtet zu nichts.",
      bullets: extras,
      button: "Anmelden oder Konto anlegen",
    },
    or: "oder",
  },
  newsletter: {
    title: "Der Morgen am Sund",
    pitch: "Was die Küste heute bewegt, jeden Werktag um sechs in Ihrem Postfach.",
    label: "E-Mail-Adresse",
    placeholder: "ihre@adresse.example",
    button: "Jetzt kostenlos anmelden",
    consent:
      "Mit meiner Anmeldung zum Newsletter stimme ich der Datenschutzerklärung zu. Die Abmeldung ist jederzeit möglich.",
    error: "Das hat leider nicht geklappt. Bitte prüfen Sie die E-Mail-Adresse.",
    success: [
      "Vielen Dank für Ihre Anmeldung!",
      "Wir haben Ihnen eine Bestätigung geschickt. Schauen Sie bitte auch im Spam-Ordner nach.",
    ],
    already: "Sie sind für diesen Newsletter bereits angemeldet.",
    more: "Noch mehr Post von uns?",
    moreLink: "Alle Newsletter im Überblick",
    skip: "Newsletter-Hinweis überspringen",
    end: "Ende des Newsletter-Hinweises",
  },
  save: {
    before: "Sie möchten diesen Artikel merken? ",
    link: "Registrieren Sie sich kostenlos",
    after: " oder melden Sie sich an.",
  },
  app: {
    text: "Unterwegs nichts verpassen: ",
    link: "Laden Sie jetzt die Kurier-App herunter",
    after: " und erhalten Sie Eilmeldungen von der Küste.",
  },
  donate: {
    title: "In eigener Sache",
    text: [
      "Wir sitzen in Stadtratssitzungen, die bis Mitternacht dauern, und lesen Gutachten, die niemand sonst aufschlägt. Das geht nur, weil es Leserinnen und Leser gibt, denen diese Arbeit etwas wert ist.",
      "Wenn auch Sie finden, dass diese Küste eine unabhängige Zeitung braucht, dann unterstützen Sie uns mit einem freiwilligen Beitrag. Jeder Euro hilft.",
    ],
    button: "Jetzt unterstützen",
  },
  follow: {
    before: "Mehr Nachrichten aus Port Marren? Folgen Sie uns auf ",
    link: "WhatsApp und Instagram",
    after: ".",
  },
  push: {
    title: "Eilmeldungen aufs Gerät",
    text: "Lassen Sie sich benachrichtigen, sobald an der Küste etwas geschieht.",
    yes: "Mitteilungen erlauben",
    no: "Später",
  },
  signupLine: {
    text: "Sie wollen keine Recherche verpassen? ",
    link: "Hier geht’s zur Newsletter-Anmeldung",
  },
  offer: {
    title: "Herbstangebot",
    price: "Drei Monate für 3 € lesen",
    button: "Angebot sichern",
    small: "Nur für Neukunden. Verlängert sich monatlich bis zur Kündigung.",
  },
  bar: {
    text: "Sie lesen gern im Kurier? Testen Sie Kurier Plus einen Monat für 1 €.",
    button: "Jetzt testen",
    close: "Schließen",
  },
  relatedNewsletter: "Newsletter: „Der Morgen am Sund“ kostenlos abonnieren",
  dialogs: [
    {
      title: "Zum Merken bitte anmelden",
      lines: [
        "Die Merkliste steht registrierten Leserinnen und Lesern offen.",
        "Die Registrierung ist kostenlos.",
      ],
      button: "Konto anlegen",
    },
  ],
  modal: {
    title: "Der Tag beginnt am Sund",
    text: "84.000 Menschen lesen morgens unseren kostenlosen Newsletter. Lesen Sie mit.",
    placeholder: "Ihre E-Mail-Adresse",
    button: "Newsletter abonnieren",
    no: "Nein danke, weiter zum Artikel",
    small: "Wir geben Ihre Adresse nicht weiter. Abmeldung jederzeit möglich.",
  },
  gate: {
    title: "Weiterlesen mit Kurier Plus",
    text: "Dieser Artikel gehört zu unserem Abonnement.",
    button: "Abo abschließen",
    price: "12,90 € im Monat, monatlich kündbar",
    login: "Ich habe schon ein Abo",
  },
};
