import type { NagWords } from "./words.js";

const perks = [
  "Toutes nos enquêtes et tous nos reportages en illimité",
  "Le journal du lendemain dès 22 heures",
  "Les archives depuis 1871",
  "Sans engagement, résiliable à tout moment",
];

const extras = [
  "Trois articles supplémentaires chaque mois",
  "Participer aux commentaires",
  "Retrouver ses articles enregistrés",
];

export const fr: NagWords = {
  walls: {
    subscriber: {
      title: "Article réservé à nos abonnés",
      text: "Abonnez-vous pour lire la suite et soutenir une rédaction de terrain.",
      bullets: perks,
      button: "Je m’abonne pour 1 € le premier mois",
      other: "Déjà abonné ? Identifiez-vous",
    },
    subscribe: {
      title: "Poursuivez votre lecture avec un abonnement",
      text: "1 € le premier mois, puis 9,90 € par mois.",
      bullets: perks,
      button: "Voir toutes les offres",
    },
    register: {
      title: "Créez un compte gratuit pour continuer",
      text: "Inscrivez-vous ou connectez-vous pour poursuivre votre lecture.",
      bullets: extras,
      button: "Créer mon compte",
      other: "J’ai déjà un compte",
    },
    free: {
      title: "Cet article est offert. Inscrivez-vous pour le débloquer.",
      text: "C’est gratuit et cela ne prend qu’une minute.",
      bullets: extras,
      button: "S’inscrire gratuitement",
    },
    or: "ou",
  },
  newsletter: {
    title: "La lettre du matin",
    pitch: "L’essentiel de la côte, chaque matin à sept heures dans votre boîte.",
    label: "Adresse e-mail",
    placeholder: "votre@adresse.example",
    button: "Je m’inscris",
    consent:
      "En vous inscrivant, vous acceptez de recevoir notre newsletter. Vous pouvez vous désinscrire à tout moment.",
    error: "Une erreur est survenue. Vérifiez votre adresse e-mail.",
    success: [
      "Merci, votre inscription est prise en compte !",
      "Un message de confirmation vient de vous être envoyé.",
    ],
    already: "Vous êtes déjà inscrit à cette newsletter.",
    more: "D’autres lettres vous intéressent ?",
    moreLink: "Découvrez toutes nos newsletters",
    skip: "Passer la promotion de la newsletter",
    end: "Fin de la promotion de la newsletter",
  },
  save: {
    before: "Pour enregistrer cet article, ",
    link: "inscrivez-vous gratuitement",
    after: " ou connectez-vous.",
  },
  app: {
    text: "L’actualité de la côte dans votre poche : ",
    link: "téléchargez l’application du Courrier",
    after: " et recevez nos alertes.",
  },
  donate: {
    title: "Nous avons besoin de vous",
    text: [
      "Suivre une vallée pendant trois saisons coûte plus cher que de recopier une dépêche. Nous le faisons parce que personne d’autre ne le fait, et parce que nos lecteurs nous le demandent.",
      "Si vous tenez à une presse qui ne dépend que de ses lecteurs, faites un don, même modeste. Il nous permet de garder un carnet ouvert.",
    ],
    button: "Faire un don",
  },
  follow: {
    before: "Suivez toute l’actualité de Marren sur ",
    link: "notre chaîne WhatsApp",
    after: " et sur Instagram.",
  },
  push: {
    title: "Restez informé",
    text: "Activez les notifications pour recevoir nos alertes en direct.",
    yes: "Activer les notifications",
    no: "Plus tard",
  },
  signupLine: {
    text: "Envie de recevoir nos reportages ? ",
    link: "Abonnez-vous à notre newsletter gratuite",
  },
  offer: {
    title: "Offre d’automne",
    price: "Trois mois pour 3 €",
    button: "J’en profite",
    small: "Offre réservée aux nouveaux abonnés, reconduite tacitement.",
  },
  bar: {
    text: "Le Courrier en illimité pour 1 € le premier mois.",
    button: "S’abonner à l’offre",
    close: "Fermer",
  },
  relatedNewsletter: "Recevez « La lettre du matin », notre newsletter gratuite",
  dialogs: [
    {
      title: "Connectez-vous pour enregistrer",
      lines: ["Cette fonctionnalité est réservée aux lecteurs inscrits.", "L’inscription est gratuite."],
      button: "Créer un compte gratuit",
    },
  ],
  modal: {
    title: "Un matin, une lettre",
    text: "Rejoignez 84 000 lecteurs et recevez notre newsletter gratuite.",
    placeholder: "Votre adresse e-mail",
    button: "Recevoir la newsletter",
    no: "Non merci, je veux lire l’article",
    small: "Votre adresse ne sera jamais transmise.",
  },
  gate: {
    title: "La suite est réservée à nos abonnés",
    text: "Cet article fait partie de notre abonnement.",
    button: "S’abonner",
    price: "9,90 € par mois, sans engagement",
    login: "Je suis déjà abonné",
  },
};
