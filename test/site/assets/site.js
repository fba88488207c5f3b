/* The demo paper's own behaviour: consent, dismissible overlays, sign-up forms. */
(() => {
  const closest = (event, selector) =>
    event.target instanceof Element ? event.target.closest(selector) : null;

  const consent = document.querySelector("[data-consent]");
  if (consent && document.cookie.includes("consent=")) consent.hidden = true;

  document.addEventListener("click", (event) => {
    const answer = closest(event, "[data-consent-answer]");
    if (answer && consent) {
      // biome-ignore lint/suspicious/noDocumentCookie: real banners write it like this
      document.cookie = `consent=${answer.getAttribute("data-consent-answer")}; path=/; max-age=86400`;
      consent.hidden = true;
      return;
    }
    if (closest(event, "[data-dismiss]")) {
      const box = closest(event, "[data-dismissible]");
      if (!box) return;
      if (box.hasAttribute("data-lock")) document.documentElement.classList.remove("is-locked");
      box.remove();
    }
  });

  document.addEventListener("submit", (event) => {
    const form = closest(event, "[data-letter]");
    if (!form) return;
    event.preventDefault();
    const field = form.querySelector("[type=email]");
    const error = document.getElementById(field?.getAttribute("aria-describedby") ?? "");
    const good = field?.checkValidity() ?? false;
    if (error) {
      error.hidden = good;
      error.style.display = good ? "" : "block";
    }
    if (good) form.replaceChildren("✓");
  });
})();
