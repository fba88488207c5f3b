import type { Story } from "../types.js";

/** In Spanish, in the table house: a library that stays open at night. */
export const biblioteca: Story = {
  slug: "la-biblioteca-que-no-cierra",
  lang: "es",
  path: "/es/cultura/la-biblioteca-que-no-cierra",
  layout: "table",
  section: "Cultura",
  title: "La biblioteca que dejó de cerrar y llenó de gente la noche",
  lead: "El barrio de Salinas pidió una sala de estudio para los exámenes. Tres años después, la sala sigue abierta las veinticuatro horas.",
  byline: "Baltasar Nuño",
  role: "Redactor de Cultura",
  published: "2026-11-12T08:30:00+01:00",
  dateline: "12 de noviembre de 2026, 8:30",
  hero: {
    image: "library",
    caption: "La sala de lectura de Salinas a las dos de la madrugada de un martes.",
    credit: "Foto: Remedios Alcorta/El Correo de Marren",
  },
  bar: true,
  blocks: [
    {
      kind: "p",
      html: "Son las tres menos veinte y Nieves Aldana apaga la cafetera y vuelve a su mesa. Lleva dos horas con el mismo párrafo de un manual de enfermería y no es la única: en la sala de lectura de la biblioteca de Salinas hay otras treinta y una personas, y ninguna parece tener prisa por marcharse.",
    },
    { kind: "nag", nag: "walls" },
    {
      kind: "p",
      html: "La historia empezó como empiezan muchas en este barrio, con una lista de firmas pegada a la puerta de la panadería. Los vecinos pedían que la sala abriera hasta medianoche durante los exámenes de junio. El Ayuntamiento dijo que sí, se olvidó de poner fecha de cierre y nadie se la recordó.",
    },
    {
      kind: "figure",
      image: "portrait",
      caption: "La bibliotecaria Herminia Soto, que propuso no volver a echar la llave.",
      credit: "Foto: Remedios Alcorta/El Correo de Marren",
    },
    {
      kind: "p",
      html: "«Al tercer mes ya no venían solo estudiantes», cuenta Herminia Soto, que dirige la biblioteca desde 2014. «Venían los del turno del puerto, a esperar el primer autobús. Venía un señor que no duerme desde que murió su mujer. Yo no iba a preguntarle a nadie a qué venía».",
    },
    { kind: "nag", nag: "newsletter" },
    {
      kind: "p",
      html: "El registro de entradas, que los propios usuarios apuntan en un cuaderno, suma 41.200 visitas nocturnas en el último año. El coste, según el concejal de Cultura, es el de dos vigilantes y la luz: «Menos que los fuegos artificiales de la fiesta mayor, y dura más».",
    },
    { kind: "h", html: "Lo que se pide a las cuatro de la mañana" },
    {
      kind: "list",
      items: [
        "Novela negra, sobre todo la de Ostrand",
        "Manuales de oposiciones, que no se prestan y se consultan en sala",
        "Mapas de mareas, por los pescadores que salen al alba",
      ],
    },
    { kind: "nag", nag: "offer" },
    {
      kind: "p",
      html: "No todo han sido alegrías. En invierno hubo quejas por el ruido en la escalera, y un grupo de vecinos llegó a pedir que la sala exigiera carné de socio a partir de las diez. La propuesta se votó en asamblea y perdió por cuatro votos.",
    },
    {
      kind: "p",
      html: "Nieves Aldana se examina en diciembre. Si aprueba, dice, seguirá viniendo algún martes, aunque ya no haga falta. «Hay sitios que te han visto tan cansada que les coges cariño», explica, y vuelve a abrir el manual por el mismo párrafo.",
    },
    { kind: "nag", nag: "follow" },
  ],
};
