/** Something that is wrong with one file, in words for the person who gave it. */
export class Problem extends Error {}
