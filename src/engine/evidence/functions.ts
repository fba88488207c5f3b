/** Words and names by which layers are known that are functions of a page, and by which they are closed. */

/** What readers are asked to bear: advertising made for them. */
export const PERSONAL_ADS =
  /personali[sz]ed (?:ads|advert)|personalisierte[rns]? (?:werbung|anzeigen)|(?:publicité|pub)s? personnalisée?s?|publicidad personalizada|anuncios personalizados|pubblicità personalizzata|publicidade personalizada|gepersonaliseerde advertenties|personanpassad(?:e|a)? (?:annonser|reklam)|(?:personlig|persontilpasse[dt]e?) (?:annonse|reklame)|spersonalizowan\p{L}{1,4} reklam|персонализированн\p{L}{1,4} реклам/iu;

export const CONSENT_WORDS =
  /cookie|consent(?!i\b)|gdpr|dsgvo|rgpd|privacy choices|your privacy|datenschutzeinstell|vie privée|tu privacidad|クッキー|쿠키|ملفات تعريف|куки|עוגיות|کوکی|คุกกี้|कुकी|কুকি/i;

/** Questions of layers that keep the young out, in two parts or whole. Asked of short lines only: stories are about ages too. */
export const AGE_ASKS =
  /\bare you|confirm|verify|bist du|sind sie|bestätige|avez-vous|êtes-vous|eres|tienes|verifica|sei|hai|tem|você|是否|هل/giu;
export const AGES =
  /\b(?:1[68]|2[01])\b|\bage\b|majeure?|volljährig|mayor de edad|maggiorenne|maior de idade|成年|عمرك/iu;
export const AGE_QUESTIONS =
  /\bhow old are you|\b(?:18|21) (?:years )?(?:or|and) (?:older|over)\b|\b(?:1[68]|21) ans (?:ou|et) plus|\b(?:are|am|i’m) of (?:legal )?age\b|\bwie alt bist|(?:quel âge|cuántos años|quanti anni|quantos anos)[^.]{0,20}[?？]|\bage (?:verification|gate)|altersprüfung|年齢(?:確認|認証)|(?:1[68]|20)歳以上|成人向け|19세 이상/iu;

/** Names of boxes that hold a search. */
export const SEARCH_NAMES =
  /(?:^|[\s_-])(?:search\w*|suche?|suchfeld|recherche|busca(?:dor|r)?|cerca|ricerca|pesquisa|zoek\w*|szukaj|hledat|sok|haku)(?=$|[\s_-]|\d)/i;

/** Names of boxes that hold a purchase or a player; at the beginning of a word of an id or class. */
export const FUNCTION_NAMES =
  /(?:^|[\s_-])(?:cart|basket|minicart|warenkorb|panier|carrito|player|miniplayer|jwplayer|video-?js|vjs|chat|lightbox-?gallery|age-?gate|agegate|age-?check|age-?verification)(?=$|[\s_-]|\d)/i;

/** Names of buttons that close. */
export const CLOSE_CLASS =
  /(?:^|[\s_-])(?:close|closer|closebtn|closebutton|dismiss|dismissible|btn-?close|exit)(?=$|[\s_-]|\d)|Close(?:Button|Btn|Icon)?\b/;

/** What only a consent banner says; the small print of a form speaks of personal data too. */
export const BANNER_WORDS =
  /\b(?:\d+|our|unsere[nr]?|nos|nuestros|nossos|nostri|onze) (?:partner|parceiros|socios|partenaires)|(?:use|uses|usa|utilise|utilizza|utiliza|verwende[nt]?|nutzen|gebruik(?:en|t)|använder|bruger|bruker) (?:\S+ ){0,3}cookies?|accept (?:all )?cookies|tracking|cookie settings|cookie-einstellungen/;

/** Content from elsewhere, as those call it who ask before they load it. */
const ELSEWHERE =
  "extern(?:e|en|er|es)? inhalt|contenus? (?:externe|tiers)|contenido externo|contenut[oi] estern|externe inhoud|external content|third-party content|embedded content";

/** Words of consent, data protection and content from elsewhere, in the languages whose pages ask most. */
export const PRIVACY = new RegExp(
  `cookie|privacy|gdpr|dsgvo|rgpd|datenschutz|privatsphäre|${ELSEWHERE}|confidentialité|privacidad|クッキー|プライバシー|쿠키`,
);

/** What stands for content from elsewhere says so, or names where it is from. */
export const FOREIGN_CONTENT = new RegExp(
  `${ELSEWHERE}|embedded media|contenus? intégré|contenido incrustado|contenut[oi] incorporat|eingebettete[nr]? inhalt|ingesloten inhoud|inbäddat innehåll|innebygd innhold|indlejret indhold|(?:inhalte?|content|contenus?|contenuti|contenidos?) (?:von|from|de|da|di) (?:youtube|twitter|x|instagram|facebook|tiktok|spotify|vimeo|podigee)`,
);
