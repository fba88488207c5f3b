/** Match patterns of every page that Stet may work on. Apart from the sites, whose suffix list is large. */
export const ALL_PAGES = ["http://*/*", "https://*/*"];
