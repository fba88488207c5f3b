/** All languages' phrases. What is shipped holds `PHRASES` alone, worked out when it is built (scripts/lib/bundle.ts). */
import { packPhrases } from "../engine/evidence/phrases";
import type { PhraseTable } from "../engine/rule-types";
import ar from "./phrases/ar.json";
import bg from "./phrases/bg.json";
import bn from "./phrases/bn.json";
import ca from "./phrases/ca.json";
import cs from "./phrases/cs.json";
import da from "./phrases/da.json";
import de from "./phrases/de.json";
import el from "./phrases/el.json";
import en from "./phrases/en.json";
import es from "./phrases/es.json";
import fa from "./phrases/fa.json";
import fi from "./phrases/fi.json";
import fr from "./phrases/fr.json";
import he from "./phrases/he.json";
import hi from "./phrases/hi.json";
import hr from "./phrases/hr.json";
import hu from "./phrases/hu.json";
import id from "./phrases/id.json";
import it from "./phrases/it.json";
import ja from "./phrases/ja.json";
import ko from "./phrases/ko.json";
import nl from "./phrases/nl.json";
import no from "./phrases/no.json";
import pl from "./phrases/pl.json";
import pt from "./phrases/pt.json";
import ro from "./phrases/ro.json";
import ru from "./phrases/ru.json";
import sk from "./phrases/sk.json";
import sv from "./phrases/sv.json";
import th from "./phrases/th.json";
import tr from "./phrases/tr.json";
import uk from "./phrases/uk.json";
import vi from "./phrases/vi.json";
import zh from "./phrases/zh.json";

export const LEXICONS = [
  ar,
  bg,
  bn,
  ca,
  cs,
  da,
  de,
  el,
  en,
  es,
  fa,
  fi,
  fr,
  he,
  hi,
  hr,
  hu,
  id,
  it,
  ja,
  ko,
  nl,
  no,
  pl,
  pt,
  ro,
  ru,
  sk,
  sv,
  th,
  tr,
  uk,
  vi,
  zh,
];

export const PHRASES: PhraseTable = packPhrases(LEXICONS);
