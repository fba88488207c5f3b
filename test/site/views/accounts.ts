import type { Desk } from "../press.js";
import type { Lang, LayoutId } from "../types.js";
import { type FormWords, formPage, oldFormPage } from "./forms.js";
import type { View } from "./view.js";

function view(path: string, kind: View["kind"], lang: Lang, layout: LayoutId, says: FormWords): View {
  return {
    path,
    kind,
    lang,
    layout,
    sheet: (desk) => ({
      title: `${says.title} – ${desk.words.paper}`,
      description: says.intro,
      main: layout === "table" ? oldFormPage(desk, says) : formPage(desk, says),
    }),
  };
}

function account(desk: Desk): string {
  const { k } = desk.house;
  return `<div class="${k}-page"><h1>My account</h1><p class="${k}-page__intro">Signed in as fennel.quay@example.com</p>
<h2>My subscription</h2><p>Courier Digital, 14 a month, renews on 3 December 2026. <a href="/subscribe">Change plan</a> or <a href="/account?cancel=1">cancel your subscription</a>.</p>
<h2>My newsletters</h2><p>You receive Morning Tide and Tidewater. <a href="/newsletters">Manage your newsletters</a>.</p>
<h2>Notifications</h2><p>Push notifications are off on this device. <button class="${k}-button" type="button">Turn on notifications</button></p>
<h2>Saved stories</h2><ul><li><a href="/magazine/letters-from-the-ice">Letters from the ice</a></li><li><a href="/food/smoked-haddock-chowder">Smoked haddock chowder</a></li></ul>
<p><button class="${k}-button ${k}-button--plain" type="button">Sign out</button></p></div>`;
}

/** Pages where a reader does what nags elsewhere ask for. Here it is what the reader came for. */
export const accounts: View[] = [
  view("/login", "login", "en", "float", {
    title: "Log in",
    intro: "Sign in to the Courier with your e-mail address and password.",
    fields: [
      { label: "E-mail address", name: "email", type: "email", complete: "username" },
      { label: "Password", name: "password", type: "password", complete: "current-password" },
      { label: "Keep me signed in", name: "keep", type: "checkbox" },
    ],
    button: "Log in",
    after: [
      '<a href="/contact">Forgotten your password?</a>',
      'New to the Courier? <a href="/register">Create a free account</a>',
    ],
  }),
  view("/de/anmelden", "login", "de", "grid", {
    title: "Anmelden",
    intro: "Melden Sie sich mit Ihrem Kurier-Konto an, um weiterzulesen und zu kommentieren.",
    fields: [
      { label: "E-Mail-Adresse", name: "email", type: "email", complete: "username" },
      { label: "Passwort", name: "password", type: "password", complete: "current-password" },
    ],
    button: "Jetzt anmelden",
    after: [
      'Noch kein Konto? <a href="/register">Kostenlos registrieren</a>',
      '<a href="/contact">Passwort vergessen?</a>',
    ],
  }),
  view("/register", "register", "en", "app", {
    title: "Create your free account",
    intro: "Register to save stories, join the conversation and choose your newsletters.",
    fields: [
      { label: "Name", name: "name", complete: "name" },
      { label: "E-mail address", name: "email", type: "email", complete: "email" },
      { label: "Choose a password", name: "password", type: "password", complete: "new-password" },
      { label: "Send me Morning Tide, the free daily newsletter", name: "letter", type: "checkbox" },
    ],
    button: "Register for free",
    after: [
      'Already registered? <a href="/login">Sign in</a>',
      'By registering you agree to our <a href="/privacy">privacy notice</a>.',
    ],
  }),
  view("/es/registro", "register", "es", "table", {
    title: "Regístrate gratis",
    intro: "Crea tu cuenta para comentar y guardar noticias.",
    fields: [
      { label: "Nombre", name: "nombre" },
      { label: "Correo electrónico", name: "email", type: "email" },
      { label: "Contraseña", name: "clave", type: "password" },
    ],
    button: "Crear mi cuenta",
    after: ['¿Ya tienes cuenta? <a href="/login">Inicia sesión</a>'],
  }),
  {
    path: "/account",
    kind: "account",
    lang: "en",
    layout: "grid",
    sheet: (desk) => ({
      title: `My account – ${desk.words.paper}`,
      description: "Your account",
      main: account(desk),
    }),
  },
  view("/checkout", "checkout", "en", "longform", {
    title: "Your order",
    intro: "Courier Digital: 0.99 a week for three months, then 14 a month. Cancel at any time.",
    fields: [
      { label: "Name on the card", name: "holder", complete: "cc-name" },
      {
        label: "Card number",
        name: "card",
        type: "tel",
        placeholder: "0000 0000 0000 0000",
        complete: "cc-number",
      },
      { label: "Valid until", name: "until", placeholder: "MM / YY", complete: "cc-exp" },
      { label: "Security code", name: "code", type: "tel", complete: "cc-csc" },
      { label: "E-mail address for the receipt", name: "email", type: "email", complete: "email" },
    ],
    button: "Subscribe and pay 0.99",
    after: [
      'Have a voucher? <a href="/contact">Redeem it here</a>',
      'Payments are encrypted. See our <a href="/privacy">privacy notice</a>.',
    ],
  }),
  view("/fr/paiement", "checkout", "fr", "longform", {
    title: "Votre commande",
    intro: "Abonnement numérique : 1 € le premier mois, puis 9,90 € par mois, sans engagement.",
    fields: [
      { label: "Titulaire de la carte", name: "titulaire", complete: "cc-name" },
      { label: "Numéro de carte", name: "carte", type: "tel", complete: "cc-number" },
      { label: "Adresse e-mail", name: "email", type: "email", complete: "email" },
    ],
    button: "Je m’abonne",
    after: ['Déjà abonné ? <a href="/login">Connectez-vous</a>'],
  }),
  view("/contact", "contact", "en", "float", {
    title: "Contact the newsroom",
    intro: "Got a story? Seen a mistake? Write to us; every message is read by a person.",
    fields: [
      { label: "Your name", name: "name", complete: "name" },
      { label: "Your e-mail address", name: "email", type: "email", complete: "email" },
      { label: "Your message", name: "message", type: "textarea" },
    ],
    button: "Send",
    after: [
      "Marren Courier Press, 4 Chandlers’ Row, Port Marren. Telephone: 0555 0142.",
      "Subscriber service: weekdays from eight to six.",
    ],
  }),
];
