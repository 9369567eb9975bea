// The log files, followed and filtered.

import { dateTime, size, t } from './i18n.js';
import { createRef, html, live, nothing, ref, render, repeat } from './lit.js';
import { poll } from './poll.js';
import { get, withParameters } from './rest.js';
import { go } from './router.js';

const FOLLOW_MILLIS = 2000;
const LINES = 500;
const MOST_KEPT = 5000;
const TYPING_MILLIS = 300;
const USUAL = ['isps_uls.log', 'isps_ul.log'];

export const logs = { path: 'logs', title: 'logs.title', role: 'administrator', open };

/** ERROR and WARN, as the log writes them. */
const tone = line => /\s(ERROR|WARN)\s/.exec(line)?.[1].toLowerCase() ?? '';

function open(place, frame, words) {
  let files = null;
  let name = words[0] ?? '';
  let lines = [];
  let next = null;
  let question = 0;
  let contains = '';
  let follow = true;
  let timer = 0;
  let counted = 0;
  const box = createRef();

  async function list() {
    try {
      ({ files } = await get('/logs'));
      const names = files.map(file => file.name);
      name = name || USUAL.find(usual => names.includes(usual)) || names[0] || '';
      draw();
    } catch (problem) {
      frame.failed(problem);
    }
  }

  async function load() {
    if (name === '' || (next !== null && !follow)) {
      return;
    }
    const asked = question;
    try {
      const answer = await get(withParameters(`/logs/${encodeURIComponent(name)}`, { lines: LINES, after: next, contains }));
      if (asked === question) {
        take(answer);
      }
    } catch (problem) {
      frame.failed(problem);
    }
  }

  function take(answer) {
    const again = next === null || answer.next < next;
    lines = (again ? [] : lines).concat(answer.lines.map(text => ({ text, number: ++counted }))).slice(-MOST_KEPT);
    const changed = again || answer.lines.length > 0;
    next = answer.next;
    if (changed) {
      draw();
      toTheEnd();
    }
  }

  function toTheEnd() {
    if (follow && box.value) {
      box.value.scrollTop = box.value.scrollHeight;
    }
  }

  function restart() {
    [next, question] = [null, question + 1];
    load();
  }

  function filter(event) {
    contains = event.target.value;
    clearTimeout(timer);
    timer = setTimeout(restart, TYPING_MILLIS);
  }

  function turn(event) {
    follow = event.target.checked;
    draw();
    toTheEnd();
  }

  const tools = () => html`
    <div class="tools filters">
      <label class="file">${t('logs.file')}
        <select name="file" .value=${live(name)} @change=${e => go('logs', e.target.value)}>
          ${files.map(file => html`<option value=${file.name} ?selected=${file.name === name}>
            ${file.name} (${size(file.size)}, ${dateTime(file.modified)})</option>`)}
        </select></label>
      <label>${t('logs.contains')}
        <input type="search" name="contains" .value=${live(contains)} @input=${filter}></label>
      <label class="check"><input type="checkbox" role="switch" name="follow" .checked=${live(follow)} @change=${turn}>
        <span>${t('logs.follow')}</span></label>
    </div>`;

  const text = () => html`
    <div class="log" tabindex="0" role="region" aria-label=${name} ${ref(box)}>
      ${lines.length === 0 ? html`<p class="empty">${t(contains ? 'logs.noMatch' : 'logs.empty')}</p>`
        : html`<ol>${repeat(lines, line => line.number, line => html`<li class=${tone(line.text)}>${line.text}</li>`)}</ol>`}
    </div>
    <p class="hint">${t('logs.shown', { n: lines.length })}</p>`;

  function draw() {
    render(html`
      <h1>${t('logs.title')}</h1>
      ${files === null ? html`<p aria-busy="true">${t('frame.loading')}</p>`
        : files.length === 0 ? html`<p class="empty">${t('logs.none')}</p>`
          : html`${tools()}${next === null ? nothing : text()}`}`, place);
  }

  draw();
  let end = () => {};
  let closed = false;
  list().then(() => {
    if (!closed) {
      end = poll(load, FOLLOW_MILLIS);
    }
  });
  return {
    draw,
    close() {
      closed = true;
      clearTimeout(timer);
      end();
    },
  };
}
