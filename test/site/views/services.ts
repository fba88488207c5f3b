import { each } from "../html.js";
import { images } from "../images.js";
import type { Desk } from "../press.js";
import type { View } from "./view.js";

function page({ house: { k } }: Desk, title: string, inside: string): string {
  return `<div class="${k}-page"><h1>${title}</h1>
${inside}</div>`;
}

const about = `<p>The Marren Courier has been printed in Port Marren since the third of May 1871, with one interruption of nine days. It belongs to a foundation, which may not pay a dividend.</p>
<p>Sixty-two people work for it: forty-one in the newsroom, the rest at the press, in the advertising office and on four delivery bicycles.</p>
<h2>How we work</h2><p>We name our sources unless that would harm them, we correct our mistakes on the page where we made them, and we tell you who paid for a journey.</p>
<h2>How we are paid for</h2><p>Two thirds of our income come from subscriptions, a fifth from advertisements and the rest from donations to the newsroom fund. If you would like to support our work, see <a href="/support-us">the fund’s page</a>.</p>`;

const privacy = `<p>We keep what we need to deliver the paper and nothing else. This notice says what that is.</p>
<h2>Newsletters</h2><p>When you sign up for a newsletter we keep your e-mail address until you unsubscribe. By signing up you consent to receive it.</p>
<h2>Subscriptions</h2><p>When you subscribe we keep your name, your address and the last four digits of your card.</p>
<h2>Push notifications</h2><p>If you turn on notifications, your browser gives us a token, which is deleted when you turn them off.</p>`;

const posts: [string, string, string][] = [
  [
    "dockside_dan",
    "Members since 2009 will remember the 1974 summer timetable with the detour by Skarra. Does anyone have a scan?",
    "1 November 2026, 20:14",
  ],
  [
    "mrs_halyard",
    "I have the winter one. You need to register to see attachments, so I put it into the post: depart 06:40, arrive 12:55, soup from 08:00.",
    "1 November 2026, 21:02",
  ],
  ["dockside_dan", "You are a star. Subscribed to this thread.", "1 November 2026, 21:05"],
];

function forum(): string {
  return `<h1><font size="5">Old ferry timetables</font></h1><font face="Verdana,Arial" size="1">Forum &gt; Ships and lines</font><br><br>
${each(
  posts,
  ([name, text, when], index) =>
    `<table width="100%" border="1" cellpadding="6" cellspacing="0"><tr><td width="120" valign="top" bgcolor="#eef2f6"><b>${name}</b><br><font size="1">Posts: ${212 * (index + 1)}</font></td><td><font size="1" color="#666666">${when}</font><hr size="1">${text}</td></tr></table><br>`,
)}
<form action="/login"><font face="Verdana,Arial" size="2"><b>Join the discussion:</b> please <a href="/login">log in</a> or <a href="/register">register</a> to post a reply.</font><br><textarea name="reply" rows="4" cols="60"></textarea><br><input type="submit" value="Post reply"></form>`;
}

function shop({ house: { k }, id }: Desk): string {
  const amount = id("amount");
  return `<div class="${k}-page ${k}-product"><img src="${images.harbour.src}" width="1200" height="675" alt="Print of the northern basin at dusk">
<div><h1>Harbour print, signed</h1><p class="${k}-plan__price">45.00</p><p>The northern basin at dusk, printed on our own proof press on paper of 300 grams. 60 by 34 centimetres, an edition of 200.</p>
<form action="/checkout"><label for="${amount}">Number</label> <input id="${amount}" type="number" name="amount" value="1" min="1" size="3"> <button class="${k}-button" type="submit">Add to basket</button></form>
<p>Subscribers save ten per cent. <a href="/login">Log in</a> to see your price.</p><ul><li>Dispatched within three days</li><li>Free delivery over 50</li></ul></div></div>`;
}

const docs = `<p>The tide API gives the predicted height of the water at eleven stations. It needs a key: <a href="/register">create an account</a> and copy it from your profile.</p>
<h2>Request</h2><pre><code>GET /v1/tides?station=port-marren&amp;from=2026-11-24
Authorization: Bearer YOUR_KEY</code></pre>
<h2>Subscribe to changes</h2><p>Register a webhook to be told when a prediction is revised. Call <code>unsubscribe()</code> to stop.</p>
<pre><code>client.subscribe("port-marren", (tide) =&gt; console.log(tide.height));</code></pre>
<h2>Limits</h2><div class="gd-tablewrap"><table><thead><tr><th>Plan</th><th>Requests a day</th><th>Price</th></tr></thead><tbody><tr><td>Free</td><td>200</td><td>0</td></tr><tr><td>Pro</td><td>20,000</td><td>9 a month</td></tr></tbody></table></div>`;

/** The paper's other pages: information, talk, trade, reference, and what isn't there. */
export const services: View[] = [
  {
    path: "/about",
    kind: "about",
    lang: "en",
    layout: "longform",
    sheet: (desk) => ({
      title: "About us",
      description: "Who makes the Courier",
      main: page(desk, "About the Courier", about),
    }),
  },
  {
    path: "/privacy",
    kind: "about",
    lang: "en",
    layout: "float",
    sheet: (desk) => ({
      title: `Privacy | ${desk.words.paper}`,
      description: "What we keep",
      main: page(desk, "Privacy notice", privacy),
    }),
  },
  {
    path: "/not-found",
    kind: "not-found",
    lang: "en",
    layout: "grid",
    status: 404,
    sheet: (desk) => ({
      title: `Page not found – ${desk.words.paper}`,
      description: "No such page",
      main: page(
        desk,
        "This page has gone out with the tide",
        `<p>The address may be mistyped, or the story has moved. Try the <a href="/search">search</a>, or go back to the <a href="/">front page</a>.</p>`,
      ),
    }),
  },
  {
    path: "/forum/old-ferry-timetables",
    kind: "forum",
    lang: "en",
    layout: "table",
    sheet: (desk) => ({
      title: `${desk.words.paper}: forum`,
      description: "Old ferry timetables",
      main: forum(),
    }),
  },
  {
    path: "/shop/harbour-print",
    kind: "shop",
    lang: "en",
    layout: "app",
    sheet: (desk) => ({
      title: `Harbour print · ${desk.words.paper}`,
      description: "A signed print",
      main: shop(desk),
    }),
  },
  {
    path: "/developers/tide-api",
    kind: "docs",
    lang: "en",
    layout: "grid",
    sheet: (desk) => ({
      title: `Tide API – ${desk.words.paper}`,
      description: "How to ask for the tide",
      main: page(desk, "Tide API", docs),
    }),
  },
];
