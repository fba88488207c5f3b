/** What a page publishes about itself: title, kind, author, structured data. Read only, never shown. */
import { normalise, squash, withoutEnd, wordsOf } from "./text";

export interface PageMeta {
  /** BCP 47, lower case, or "". */
  lang: string;
  /** Titles the page gives itself, best first. */
  titles: string[];
  description: string;
  /** What the site and its publisher call themselves. */
  siteNames: string[];
  author: string;
  /** `og:type`, lower case. */
  type: string;
  /** Structured data says it is an article. */
  articleData: boolean;
  /** Structured data lists the entries of a live blog. */
  liveBlog: boolean;
  /** Structured data says it is a list or a front page. */
  listData: boolean;
  /** Structured data says it is something else that is read, and no article: an offer, an event, a thread. */
  otherData: boolean;
  /** Structured data names the house behind the page: a bank, a shop, an office, and no publisher. */
  houseData: boolean;
  /** Software for manuals, encyclopedias and forums made it. */
  reference: boolean;
  /** The head says when it was changed and not when it was published: blog software says so of pages that are no posts. */
  onlyModified: boolean;
  /** One part of the page is marked up as an article's body. */
  bodyMarked: boolean;
  /** It says when it was published, in the head or in marked-up text. */
  dated: boolean;
  /** `articleBody` of the structured data, normalised; "" without. */
  articleBody: string;
  /** What goes into a recipe, by its structured data: each as `wordsOf` gives it. */
  ingredients: Set<string>;
  /** What a fact check checks and how it rates that, by its structured data, normalised; "" without. */
  review: { claim: string; verdict: string };
  /** `isAccessibleForFree`, or the content tier where that is missing; undefined when not said. */
  free: boolean | undefined;
  /** Selectors of `hasPart`: they name the content, so they protect it. */
  contentSelectors: string[];
}

const ARTICLE_TYPE =
  /^(?:.*:)?(?:(?!\w*Scholarly|APIReference)\w*Article|\w*BlogPosting|Report|Review|Recipe|AnalysisNewsArticle|Interview)$/;
const PUNCTUATION = /\p{P}/u;
const LIST_TYPE = /^(?:CollectionPage|ItemList|SearchResultsPage|ProfilePage|CheckoutPage|Product)$/;
const OTHER_TYPE =
  /^(?:.*:)?(?:JobPosting|(?!Sports)\w*Event|FAQPage|QAPage|DiscussionForumPosting|AboutPage|ContactPage|\w*Application|VideoGame|\w*Product|ProductGroup|RealEstateListing|Apartment|Accommodation|Hotel|LodgingBusiness|Restaurant|Movie|TVSeries|PodcastSeries|Course|Car|Vehicle|Blog|MediaGallery|ImageGallery|SoftwareSourceCode|\w*ScholarlyArticle|Medical(?:WebPage|Condition|Procedure)|Drug|DefinedTerm|Legislation|Dataset)$/;
const HOUSE_TYPE =
  /(?:Bank|CreditUnion|Insurance\w{0,24}|FinancialService|Store|Business|Clinic|Hospital|Dentist|Physician|Pharmacy|Agency|Agent|LegalService|Attorney|GovernmentOffice|GovernmentOrganization|CityHall|Library|Museum|School|University)$/;
/** What the software of reference works and forums calls itself. */
const REFERENCE =
  /^(?:mediawiki|dokuwiki|docusaurus|mkdocs|mdbook|sphinx|vitepress|vuepress|gitbook|antora|doxygen|jsdoc|typedoc|phpbb|vbulletin|xenforo|discourse|mailman|pipermail|moodle)/i;
const DATE_KEY =
  /^(?:article:published(?:_time)?|(?:\w+[.:-])?(?:date[.:-]?)?(?:publish(?:ed|-?date)|pub-?date|issued)|date|datePublished)$/i;
/** An article that is marked up as one in the text; several are a list. */
const MARKED_ARTICLE = /(?:Article|\/BlogPosting)$/;
/** A whole page that is marked up as something else. */
const MARKED_OTHER = /\/(?:QAPage|FAQPage|JobPosting|DiscussionForumPosting|AboutPage|ContactPage)$/;
/** What says who wrote a marked article, or when it appeared. */
const SIGNED = new Set(["datePublished", "dateCreated", "author", "publisher"]);
/** So many articles in the structured data are a list. */
const LEAST_LIST = 4;
/** Structured data longer than this is not read. */
const MAX_JSON = 2_000_000;

type Json = Record<string, unknown>;

function* objects(value: unknown, depth = 0): Generator<Json> {
  if (depth > 6 || typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) yield* objects(item, depth + 1);
    return;
  }
  const object = value as Json;
  yield object;
  for (const key of ["@graph", "mainEntity", "mainEntityOfPage", "hasPart"])
    yield* objects(object[key], depth + 1);
}

const types = (object: Json): string[] =>
  [object["@type"]].flat().filter((t): t is string => typeof t === "string");
const text = (value: unknown): string => (typeof value === "string" ? squash(value) : "");

function names(value: unknown): string {
  return [value]
    .flat()
    .map((one) => text(typeof one === "object" && one !== null ? (one as Json).name : one))
    .filter(Boolean)
    .join(", ");
}

/** The word that a rating has for itself, normalised. */
function ratingOf(value: unknown): string {
  const [rating] = [value].flat();
  return typeof rating === "object" && rating !== null ? normalise(text((rating as Json).alternateName)) : "";
}

function parse(source: string): unknown {
  if (source.length > MAX_JSON) return undefined;
  try {
    return JSON.parse(source.replace(/^\s*(?:<!--|\/\*.*?\*\/|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/g, ""));
  } catch {
    return undefined;
  }
}

/** Reads the head and the JSON-LD of a page. Broken data is passed over. */
export function readMeta(document: Document): PageMeta {
  const metas = new Map<string, string>();
  for (const element of document.querySelectorAll("meta[content]")) {
    const key = (
      element.getAttribute("property") ??
      element.getAttribute("name") ??
      element.getAttribute("itemprop") ??
      ""
    ).toLowerCase();
    if (key && !metas.has(key)) metas.set(key, squash(element.getAttribute("content") ?? ""));
  }
  const marked = readMarked(document);
  const meta: PageMeta = {
    lang: (document.documentElement.getAttribute("lang") ?? metas.get("og:locale") ?? "")
      .toLowerCase()
      .replace("_", "-"),
    titles: [],
    description: metas.get("og:description") || metas.get("description") || "",
    siteNames: [metas.get("og:site_name"), metas.get("application-name")].filter(
      (name) => name !== undefined,
    ),
    author: metas.get("author") || "",
    type: (metas.get("og:type") ?? "").toLowerCase(),
    articleData: false,
    liveBlog: false,
    listData: false,
    otherData: marked.other,
    houseData: false,
    reference: REFERENCE.test(metas.get("generator") ?? ""),
    onlyModified: metas.has("article:modified_time"),
    bodyMarked: marked.bodies === 1,
    dated: [...metas.keys()].some((key) => DATE_KEY.test(key)) || marked.dated,
    articleBody: "",
    ingredients: new Set(),
    review: { claim: "", verdict: "" },
    free: undefined,
    contentSelectors: [],
  };
  const tier = metas.get("article:content_tier");
  if (tier)
    meta.free = /^(free|open)$/i.test(tier)
      ? true
      : /^(locked|paid|premium)$/i.test(tier)
        ? false
        : undefined;
  const headlines: string[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]'))
    for (const object of objects(parse(script.textContent ?? ""))) readObject(object, meta, headlines);
  meta.onlyModified &&= !meta.dated;
  // many headlines are those of a front page
  if (new Set(headlines).size >= LEAST_LIST) {
    meta.articleData = false;
    meta.listData = true;
  } else if (!meta.listData && marked.article) meta.articleData = true;
  meta.titles = [
    ...headlines,
    metas.get("og:title"),
    metas.get("twitter:title"),
    squash(document.title ?? ""),
  ].filter((title): title is string => Boolean(title));
  return meta;
}

/** What the text itself is marked up as (microdata). */
interface Marked {
  /** One part is an article that somebody wrote or that appeared one day: the software of manuals marks all its pages. */
  article: boolean;
  other: boolean;
  dated: boolean;
  /** Parts that are an article's body. */
  bodies: number;
}

function readMarked(document: Document): Marked {
  const articles: Element[] = [];
  const marked: Marked = { article: false, other: false, dated: false, bodies: 0 };
  let signed = false;
  for (const element of document.querySelectorAll("[itemtype], [itemprop], time[pubdate]")) {
    const type = element.getAttribute("itemtype") ?? "";
    if (MARKED_ARTICLE.test(type)) articles.push(element);
    marked.other ||= MARKED_OTHER.test(type);
    const props = element.getAttribute("itemprop")?.split(/\s+/) ?? [];
    if (props.includes("articleBody")) marked.bodies++;
    marked.dated ||= props.includes("datePublished") || element.hasAttribute("pubdate");
    signed ||= props.some((prop) => SIGNED.has(prop)) && articles[0]?.contains(element) === true;
  }
  marked.article = articles.length === 1 && signed;
  return marked;
}

function readObject(object: Json, meta: PageMeta, headlines: string[]): void {
  const kinds = types(object);
  if (kinds.some((kind) => LIST_TYPE.test(kind))) meta.listData = true;
  if (kinds.some((kind) => OTHER_TYPE.test(kind))) meta.otherData = true;
  if (kinds.some((kind) => HOUSE_TYPE.test(kind))) meta.houseData = true;
  if (Array.isArray(object.liveBlogUpdate)) meta.articleData = meta.liveBlog = true;
  const article = kinds.some((kind) => ARTICLE_TYPE.test(kind));
  const free = object.isAccessibleForFree;
  if (free !== undefined && (article || kinds.includes("WebPageElement"))) {
    const value = String(free).toLowerCase();
    if (value === "false") meta.free = false;
    else if (value === "true") meta.free ??= true;
  }
  for (const part of [object.hasPart].flat())
    if (typeof part === "object" && part !== null)
      for (const selector of [(part as Json).cssSelector].flat())
        if (typeof selector === "string" && selector.length < 200) meta.contentSelectors.push(selector);
  if (kinds.includes("ClaimReview")) {
    meta.review.claim ||= withoutEnd(normalise(text(object.claimReviewed)), PUNCTUATION);
    meta.review.verdict ||= ratingOf(object.reviewRating);
  }
  for (const one of [object.recipeIngredient].flat()) if (text(one)) meta.ingredients.add(wordsOf(text(one)));
  if (!article) return;
  meta.articleData = true;
  if (object.datePublished) meta.dated = true;
  const headline = text(object.headline) || text(object.name);
  if (headline) headlines.push(headline);
  meta.author ||= names(object.author);
  const publisher = names(object.publisher);
  if (publisher) meta.siteNames.push(publisher);
  const body = typeof object.articleBody === "string" ? object.articleBody : "";
  if (body.length > meta.articleBody.length)
    meta.articleBody = normalise(body.replace(/<[^<>]{1,200}>/g, " "));
}
