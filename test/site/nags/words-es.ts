import type { NagWords } from "./words.js";

const perks = [
  "Acceso ilimitado a todos los reportajes y análisis",
  "La edición impresa en PDF desde las once de la noche",
  "Pasatiempos y el crucigrama grande de los sábados",
  "Sin permanencia",
];

const extras = ["Lee más artículos cada mes", "Participa en los comentarios", "Guarda noticias para después"];

export const es: NagWords = {
  walls: {
    subscriber: {
      title: "Contenido exclusivo para suscriptores",
      text: "Suscríbete para seguir leyendo y apoya el periodismo de barrio.",
      bullets: perks,
      button: "Suscríbete por 1 € al mes",
      other: "¿Ya eres suscriptor? Inicia sesión",
    },
    subscribe: {
      title: "Suscríbete y lee sin límites",
      text: "1 € el primer mes, después 8 € al mes.",
      bullets: perks,
      button: "Ver las ofertas",
    },
    register: {
      title: "Regístrate gratis para seguir leyendo",
      text: "Crea una cuenta o inicia sesión para continuar.",
      bullets: extras,
      button: "Regístrate gratis",
      other: "Ya tengo cuenta",
    },
    free: {
      title: "Este artículo es gratuito. Regístrate para desbloquearlo.",
      text: "Solo te llevará un minuto y no cuesta nada.",
      bullets: extras,
      button: "Crear mi cuenta gratis",
    },
    or: "o",
  },
  newsletter: {
    title: "La marea de hoy",
    pitch: "Lo que se comenta en el puerto, cada mañana en tu correo.",
    label: "Correo electrónico",
    placeholder: "tu@correo.example",
    button: "Apúntate",
    consent: "Al suscribirte aceptas recibir nuestro boletín. Puedes darte de baja cuando quieras.",
    error: "No hemos podido registrarte. Revisa tu correo electrónico.",
    success: ["¡Gracias por apuntarte!", "Te hemos enviado un mensaje de confirmación."],
    already: "Ya estás suscrito a este boletín.",
    more: "¿Quieres más boletines?",
    moreLink: "Consulta todos nuestros boletines",
    skip: "Saltar la promoción del boletín",
    end: "Fin de la promoción del boletín",
  },
  save: {
    before: "Para guardar esta noticia, ",
    link: "regístrate gratis",
    after: " o inicia sesión con tu cuenta.",
  },
  app: {
    text: "Llévate el Correo contigo: ",
    link: "descarga gratis nuestra aplicación",
    after: " y recibe alertas de última hora.",
  },
  donate: {
    title: "Te necesitamos",
    text: [
      "Contamos lo que pasa en los barrios cuando ya se han ido las cámaras. Lo hacemos con una redacción pequeña que no debe nada a nadie, salvo a quienes la leen.",
      "Si crees que este periodismo hace falta, hazte socio o haz una donación. Con muy poco nos ayudas a seguir.",
    ],
    button: "Haz tu aportación",
  },
  follow: {
    before: "Sigue toda la actualidad de Marren en ",
    link: "nuestro canal de WhatsApp",
    after: " y en Facebook.",
  },
  push: {
    title: "Entérate antes que nadie",
    text: "Activa las notificaciones y recibe las noticias de última hora.",
    yes: "Activar notificaciones",
    no: "Ahora no",
  },
  signupLine: { text: "¿Quieres recibir historias como esta? ", link: "Suscríbete gratis a nuestro boletín" },
  offer: {
    title: "Oferta de otoño",
    price: "Tres meses por 3 €",
    button: "Aprovecha la oferta",
    small: "Solo para nuevos suscriptores. Renovación automática.",
  },
  bar: { text: "Todo el Correo por 1 € el primer mes.", button: "Suscríbete ahora", close: "Cerrar" },
  relatedNewsletter: "Recibe gratis el boletín «La marea de hoy»",
  dialogs: [
    {
      title: "Inicia sesión para guardar",
      lines: ["Esta funcionalidad es solo para usuarios registrados.", "El registro es gratuito."],
      button: "Crear una cuenta",
    },
  ],
  modal: {
    title: "Empieza el día con la marea",
    text: "Únete a 84.000 lectores que reciben gratis nuestro boletín.",
    placeholder: "Tu correo electrónico",
    button: "Quiero recibirlo",
    no: "No, gracias, quiero leer la noticia",
    small: "No compartiremos tu correo con nadie.",
  },
  gate: {
    title: "Sigue leyendo con Correo Plus",
    text: "Esta noticia forma parte de nuestra suscripción.",
    button: "Suscribirme",
    price: "8 € al mes, sin permanencia",
    login: "Ya soy suscriptor",
  },
};
