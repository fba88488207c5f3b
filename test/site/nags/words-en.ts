import type { NagWords } from "./words.js";

const perks = [
  "Unlimited stories by Ingrid Sallow, Tomas Wray, Wilhelmina Oake and the whole newsroom.",
  "The Lowen Financial Review every day, at no further cost.",
  "One account for the Courier and our eleven local titles along the coast.",
  "The printed page as an ePaper, to read, keep and pass on from any device.",
  "Puzzles for every morning, with the big Saturday crossword.",
];

const extras = [
  "Reach stories from all our titles with a single account.",
  "Join the conversation and leave your thoughts in the comments.",
  "Enjoy three additional stories each month.",
  "Be told by e-mail when your favourite authors publish.",
];

export const en: NagWords = {
  walls: {
    subscriber: {
      title: "This content is kept for subscribers",
      text: "Subscribe today to read the latest from Port Marren and the northern coast.",
      bullets: perks,
      button: "Subscribe now",
      other: "Already a subscriber? Sign in",
    },
    subscribe: {
      title: "Subscribe to unlock more stories",
      text: "From 0.99 a week for the first three months. Cancel whenever you like.",
      bullets: perks,
      button: "See all offers",
    },
    register: {
      title: "Register or sign in to unlock more stories",
      text: "Create an account or sign in to continue with your reading.",
      bullets: extras,
      button: "Create an account",
      other: "Sign in",
    },
    free: {
      title: "This story is free to read. Register to unlock it.",
      text: "It takes a minute and costs nothing, and you can carry on where you stopped.",
      bullets: extras,
      button: "Sign in or create an account",
    },
    or: "or",
  },
  newsletter: {
    title: "Morning Tide",
    pitch: "The six things the harbour talks about today, before your first coffee.",
    label: "E-mail address",
    placeholder: "you@example.com",
    button: "Sign up",
    consent:
      "By signing up you consent to receive the above newsletter from Marren Courier Press. You may unsubscribe at any time.",
    error: "Something went wrong. Please enter a valid e-mail address.",
    success: [
      "Thank you for signing up!",
      "A welcome message is on its way. If you cannot find it, look in your junk folder.",
      "The next Morning Tide will be in your inbox soon.",
    ],
    already: "You are already registered for this newsletter. Manage your preferences in your account.",
    more: "Interested in more newsletters?",
    moreLink: "Browse them here.",
    skip: "Skip past newsletter promotion",
    end: "After newsletter promotion",
  },
  save: {
    before: "Save this article by ",
    link: "registering for free here",
    after: ". Or sign in if you have an account.",
  },
  app: {
    text: "Read the Courier wherever the wind takes you: ",
    link: "Download our free app",
    after: " for breaking news alerts, audio stories and the tide table.",
  },
  donate: {
    title: "A word from our newsroom",
    text: [
      "Nine years ago three of us sat in a cold room above a chandler’s shop and decided that this coast should not have to do without reporters. Since then we have read budgets nobody else opened and stood on quays where nobody else waited.",
      "None of it is done for a shareholder. If you value reporting that answers only to its readers, please consider making a contribution today. Every amount, large or small, keeps a notebook open somewhere along the shore.",
    ],
    button: "Support the Courier",
  },
  follow: {
    before: "For more stories like this, follow the Courier on ",
    link: "WhatsApp, Instagram and Facebook",
    after: ", and never miss a headline.",
  },
  push: {
    title: "Be the first to know",
    text: "Turn on notifications and get breaking news from the coast on your screen.",
    yes: "Turn on notifications",
    no: "Not now",
  },
  signupLine: {
    text: "Get stories like this in your inbox every weekday. ",
    link: "Sign up for our free newsletter",
  },
  offer: {
    title: "Autumn offer: all of the Courier",
    price: "Three months for 3, then 14 a month",
    button: "Claim your offer",
    small: "For new subscribers only. Renews automatically until cancelled.",
  },
  bar: {
    text: "Enjoying our reporting? Get full digital access for 0.99 a week.",
    button: "Subscribe",
    close: "Close",
  },
  relatedNewsletter: "Get Morning Tide, our daily newsletter, straight to your inbox",
  dialogs: [
    {
      title: "Sign in to save this story",
      lines: [
        "Saving stories is a function for registered readers.",
        "It is free and takes less than a minute.",
      ],
      button: "Register for free",
    },
    {
      title: "Gift this article",
      lines: ["Subscribers may give ten stories a month to friends.", "You do not have a subscription yet."],
      button: "View subscription offers",
    },
  ],
  modal: {
    title: "Before the tide turns",
    text: "Join 84,000 readers who start their day with Morning Tide, our free newsletter.",
    placeholder: "Your e-mail address",
    button: "Send me the newsletter",
    no: "No thanks, take me to the story",
    small: "We will never pass on your address. Unsubscribe with one click.",
  },
  gate: {
    title: "Continue reading with Courier Plus",
    text: "This story is part of our subscription.",
    button: "Start your subscription",
    price: "14 a month, cancel monthly",
    login: "I already subscribe",
  },
};
