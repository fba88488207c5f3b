/** Words and names by which layers are known that are functions of a page, and by which they are closed. */

export const CONSENT_WORDS =
  /cookie|consent|gdpr|dsgvo|rgpd|privacy choices|your privacy|datenschutzeinstell|vie privée|tu privacidad|クッキー|쿠키|ملفات تعريف|куки|עוגיות|کوکی|คุกกี้|कुकी|কুকি/i;

/** Questions of layers that keep the young out. Asked of short lines only: stories are about ages too. */
export const AGE_WORDS =
  /(?:\bare you|confirm|verify|bist du|sind sie|bestätige|avez-vous|êtes-vous|confirme[zr]?|eres|tienes|verifica|sei|hai|tem|você|是否|هل)[^.]{0,40}(?:\b(?:1[68]|2[01])\b|\bage\b|majeure?|volljährig|mayor de edad|maggiorenne|maior de idade|成年|عمرك)|\bhow old are you|\b(?:18|21) (?:years )?(?:or|and) (?:older|over)\b|\b(?:1[68]|21) ans (?:ou|et) plus|\b(?:are|am|i’m) of (?:legal )?age\b|\bwie alt bist|(?:quel âge|cuántos años|quanti anni|quantos anos)[^.]{0,20}[?？]|\bage (?:verification|gate)|altersprüfung|年齢(?:確認|認証)|(?:1[68]|20)歳以上|成人向け|19세 이상/iu;

/** Names of boxes that hold a purchase, a search or a player; at the beginning of a word of an id or class. */
export const FUNCTION_NAMES =
  /(?:^|[\s_-])(?:cart|basket|minicart|warenkorb|panier|carrito|search|suche|recherche|player|miniplayer|jwplayer|video-?js|vjs|chat|lightbox-?gallery|age-?gate|agegate|age-?check|age-?verification)(?=$|[\s_-]|\d)/i;

const GOES =
  "no,? thanks|no,? thank you|not now|not yet|maybe later|later|skip|dismiss|close|got it|continue in browser|stay in browser|continue (?:to|on) (?:the )?(?:site|web|website|article|story)";
const CLOSES_ELSEWHERE = [
  "schließen|nein,? danke|später|nicht jetzt|überspringen|weiter zum artikel|im browser fortfahren",
  "fermer|non,? merci|plus tard|pas maintenant|ignorer|continuer vers le site|continuer vers l'article",
  "cerrar|no,? gracias|ahora no|más tarde|omitir|ir al sitio|continuar al artículo",
  "chiudi|no,? grazie|non ora|più tardi|salta|fechar|não,? obrigad[oa]|agora não|mais tarde|pular",
  "sluiten|nee,? (?:bedankt|dank je)|niet nu|stäng|nej,? tack|inte nu|lukk|nei,? takk|ikke nå|luk|nej,? tak|ikke nu|sulje|ei kiitos",
  "zamknij|nie,? dziękuję|zavřít|ne,? děkuji|bezárás|köszönöm,? nem|kapat|hayır,? teşekkürler|şimdi değil|închide|nu,? mulțumesc|đóng|tutup",
  "закрыть|нет,? спасибо|не сейчас|позже|закрити|ні,? дякую|κλείσιμο|όχι,? ευχαριστώ",
  "閉じる|とじる|今はしない|あとで|後で|いいえ|スキップ|닫기|나중에|괜찮습니다|关闭|關閉|稍后|以后再说|不用了|إغلاق|لا,? شكرًا|لا,? شكرا|ليس الآن|لاحقًا|تخطي",
].join("|");

/** A whole label that closes or puts off what carries it. */
export const CLOSE = new RegExp(`^(?:[×✕✖✗⨯xX]|(?:${GOES}|${CLOSES_ELSEWHERE})[!.…]?)$`, "iu");

/** The beginning of an accessible name that does the same. */
export const CLOSE_NAME = new RegExp(
  `^(?:[×✕✖xX]$|${GOES}|${CLOSES_ELSEWHERE}|.*\\b(?:close|dismiss)\\b)`,
  "iu",
);

/** Names of buttons that close. */
export const CLOSE_CLASS =
  /(?:^|[\s_-])(?:close|closer|closebtn|closebutton|dismiss|dismissible|btn-?close|exit)(?=$|[\s_-]|\d)|Close(?:Button|Btn|Icon)?\b/;
