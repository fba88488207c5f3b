/** What the live parts say beyond the words of the nags that stand in pages (nags/words.ts). English in every house. */
export const liveWords = {
  google: {
    title: "Sign in to The Marren Courier with Google",
    text: "One tap and your stories follow you to every device.",
    button: "Continue with Google",
  },
  appBanner: {
    title: "Marren Courier: news and tides",
    text: "Free, in the app store",
    button: "Open in the app",
  },
  inline: {
    title: "The Pilot’s Log",
    text: "Ships, tides and gossip from the Sound, every Friday in your inbox.",
    button: "Sign me up",
  },
  skip: "Skip this offer",
  login: {
    open: "Log in here",
    title: "Log in to the Courier",
    mail: "Your e-mail",
    password: "Password",
    button: "Go on",
  },
  age: {
    title: "How old are you?",
    text: "This page shows how smoked eel is made. Please tell us that you are of age.",
    yes: "I am 18 or older",
    no: "I am younger",
  },
  cart: {
    open: "Open the basket",
    title: "Your basket",
    item: "Harbour print, signed",
    price: "45.00",
    button: "Go to the till",
  },
  search: {
    open: "Search everything",
    title: "Search the Courier",
    hint: "Try: tide table, ferry, smelters",
  },
  player: { title: "Now playing: The bell on the outer mole", button: "Pause" },
  mail: {
    open: "Mail it to a friend",
    title: "Send this story by mail",
    to: "Your friend’s address",
    button: "Send it",
  },
  gallery: { text: "Picture 1 of 1: the light on the outer mole" },
  extension: { title: "Save this password?", button: "Save in the vault" },
  cookies: {
    title: "Your cookies, your choice",
    text: "We and 41 partners store data on your device.",
    yes: "Accept",
    no: "Reject",
  },
  comments: {
    title: "What readers say",
    voices: [
      "My aunt was number 131 on that wall.",
      "The rowing man was taken, I am told.",
      "Silence would do other trades good.",
    ],
  },
  entry: {
    title: "Second lamp seen",
    text: "The watch on the outer mole reports a second lamp to the north of the bar.",
  },
  door: {
    title: "This article is for members of Courier Plus",
    text: "You have read your free stories for this month.",
    button: "Become a member",
    login: "I am a member already",
  },
  frames: {
    letter: "The Friday list: sign-up form",
    offer: "Half price until Sunday: all of the Courier for 49 a year",
    video: "Film: nine apprentices at the window",
  },
  stream: {
    nag: "Liking this stream? Get Morning Tide in your inbox",
    words: "gull tide bell mole rope lamp fog buoy crane quay",
  },
};
