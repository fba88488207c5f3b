/** The few rules every house puts into the page itself, so that nothing flashes before the style sheet is there. */
export function critical(k: string): string {
  return `.sr-only{position:absolute;width:1px;height:1px;margin:-1px;padding:0;overflow:hidden;clip:rect(0 0 0 0);clip-path:inset(50%);white-space:nowrap;border:0}
.${k}-wall,.${k}-walls__foot,.${k}-state,.${k}-dialog,.${k}-locked{display:none}
.${k}-wall.is-shown,.${k}-walls__foot.is-shown,.${k}-state.is-shown,.${k}-dialog.is-shown{display:block}
html.is-locked,html.is-locked body{overflow:hidden;height:100%}`;
}
