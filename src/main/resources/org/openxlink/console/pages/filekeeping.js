// A file of the draft that is written while somebody types: only over what was read here, and one text after the other.

import { t } from './i18n.js';
import { html, nothing } from './lit.js';
import { get, put } from './rest.js';

const CONFLICT = 409;
const MARK = /<secret-(\d+)>/g;
const NO_SECRET = '<secret-0>';

/** Returns { read, write, isOutdated }; a file that was never read is a new one. */
export function kept(name) {
  const path = `/files/${encodeURIComponent(name)}`;
  let version = null;
  let outdated = false;
  let marks = new Map(); // as shown here: as the server counts them since
  let last = Promise.resolve();

  const inTurn = action => {
    last = last.then(action, action);
    return last;
  };

  async function read() {
    const file = await get(path);
    ({ version } = file);
    marks = new Map([...file.text.matchAll(MARK)].map(([mark]) => [mark, mark]));
    outdated = false;
    return file;
  }

  async function write(text) {
    try {
      const file = await put(path, { text: text.replace(MARK, mark => marks.get(mark) ?? NO_SECRET), version });
      ({ version } = file);
      marks = counted(text, file.text);
      outdated = false;
      return file;
    } catch (problem) {
      outdated = problem.status === CONFLICT;
      throw problem;
    }
  }

  return {
    read: () => inTurn(read),
    /** text(): when it is its turn. */
    write: text => inTurn(() => write(text())),
    isOutdated: () => outdated,
  };
}

/** A new secret in a text moves the marks of those behind it: each mark written, and what it is called in the answer. */
function counted(written, answered) {
  const lines = answered.split('\n');
  const pairs = written.split('\n').flatMap((line, index) => {
    const before = line.match(MARK) ?? [];
    const after = (lines[index] ?? '').match(MARK) ?? [];
    return before.length === after.length ? before.map((mark, place) => [mark, after[place]]) : [];
  });
  return new Map(pairs);
}

/** The way out, where somebody else changed the file. */
export const loadAgain = (file, action) => !file.isOutdated() ? nothing : html`
  <p><button type="button" class="secondary" @click=${action}>${t('files.again')}</button></p>`;
