import type { Story } from "../types.js";
import { souq } from "./arabic.js";
import { vignes } from "./french.js";
import { hardWalled, hiddenRest, interrupted, preview } from "./gated.js";
import { hafenbahn } from "./german.js";
import { interview } from "./interview.js";
import { todai } from "./japanese.js";
import { stormLive } from "./live-storm.js";
import { newsletterEconomy } from "./newsletter-economy.js";
import { pilotSchool } from "./pilot-school.js";
import { recipe } from "./recipe.js";
import { tinPrice } from "./short-news.js";
import { biblioteca } from "./spanish.js";
import { velsiaCall } from "./velsia-call.js";

export const stories: Story[] = [
  velsiaCall,
  hafenbahn,
  vignes,
  biblioteca,
  todai,
  souq,
  stormLive,
  interview,
  recipe,
  newsletterEconomy,
  tinPrice,
  preview,
  hardWalled,
  hiddenRest,
  interrupted,
  pilotSchool,
];
