// What each key of the configuration means, in the language of the page; fetched when it is first wanted.

import { language } from './i18n.js';

let texts = {};
let spoken = '';
let wanted = '';

/** Calls draw once the texts of the language are there. */
export async function withHelp(draw) {
  const tag = language();
  if (tag !== wanted) {
    wanted = tag;
    texts = (await import(`./keys.${tag}.js`)).default;
    spoken = tag;
    draw();
  }
}

/** kind: csv, database, general or target. */
export const help = (kind, key) => spoken === language() ? texts[`${kind}.${key}`] ?? texts[key] ?? '' : '';
