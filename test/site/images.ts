import type { ImageId } from "./types.js";

export interface Picture {
  src: string;
  width: number;
  height: number;
}

const wide = (name: string): Picture => ({ src: `/assets/img/${name}.svg`, width: 1200, height: 675 });

/** The paper's pictures with their real dimensions in CSS pixels. */
export const images: Record<ImageId, Picture> = {
  harbour: wide("harbour"),
  palace: wide("palace"),
  crane: wide("crane"),
  printing: wide("printing"),
  storm: wide("storm"),
  rail: wide("rail"),
  vineyard: wide("vineyard"),
  library: wide("library"),
  lighthouse: wide("lighthouse"),
  soup: wide("soup"),
  market: wide("market"),
  portrait: { src: "/assets/img/portrait.svg", width: 480, height: 600 },
};
