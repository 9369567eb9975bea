// The pages in the order of the menu. A page is an object:
//   path   first word of its address; '' is where one lands
//   title  key of its name
//   under  the page that leads to it, which the menu shows instead
//   role   who may see it: viewer, operator, administrator
//   open(place, frame, words)  draws itself into the element place and returns { draw, close }: draw is called when the
//          language changes, close before another page comes. frame: see app.js.

import { about } from './about.js';
import { automatic } from './automatic.js';
import { backup } from './backup.js';
import { catalogue } from './catalogue.js';
import { changes } from './changes.js';
import { csvAssistant } from './csvassistant.js';
import { data } from './data.js';
import { dbassistant } from './dbassistant.js';
import { explain } from './explain.js';
import { files } from './files.js';
import { imports } from './imports.js';
import { logs } from './logs.js';
import { mapping } from './mapping.js';
import { overview } from './overview.js';
import { quarantine } from './quarantine.js';
import { scripts } from './scripts.js';
import { settings } from './settings.js';
import { systems } from './systems.js';

export const PAGES = [overview, imports, automatic, quarantine, data, explain, systems, csvAssistant, dbassistant, mapping,
  catalogue, scripts, settings, files, changes, backup, logs, about];
