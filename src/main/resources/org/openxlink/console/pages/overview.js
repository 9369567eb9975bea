// Every external system and kind of data: how it is, and what became of the last seven days.

import { placeLink } from './draft.js';
import { dateTime, day, language, number, span, t, when } from './i18n.js';
import { guard, html, live, nothing, ref, render, repeat } from './lit.js';
import { poll } from './poll.js';
import { get, post } from './rest.js';
import { link } from './router.js';
import { kindName, outcome, severity, state } from './signs.js';
import { hide, legend, scale, strip } from './strip.js';

const REFRESH_MILLIS = 5000;
const SLOW_MILLIS = 60_000;
const SHOWN_AT_FIRST = 60;
const PROBLEMS_OPEN = 3;
const FINGERPRINT_LENGTH = 12;
const NOT_FOUND = 404;

/** What the buttons above the table choose. */
const CHOICES = {
  all: () => true,
  trouble: row => isTrouble(row),
  running: row => row.state === 'running',
  waiting: row => row.state === 'waiting',
  paused: row => row.state === 'paused',
  disabled: row => row.state === 'disabled',
};

const isTrouble = row =>
  row.state === 'waiting' || (row.lastRun && row.lastRun.outcome !== 'ok' && row.state !== 'disabled');

export const overview = { path: '', title: 'overview.title', role: 'viewer', open };

const keyOf = row => `${row.kind}:${row.system}`;

/** config/isps_ul.ini:14: error: ... as place, severity and sentence. */
export function problemParts(text) {
  const parts = /^(.*?): (error|warning): ([\s\S]*)$/.exec(text);
  return parts ? { place: parts[1], severity: parts[2], text: parts[3] } : { place: '', severity: 'warning', text };
}

function open(place, frame) {
  let status = null;
  let strips = new Map();
  let choice = 'all';
  let text = '';
  let shown = SHOWN_AT_FIRST;
  let busy = new Set();
  const more = new IntersectionObserver(entries => {
    if (entries.some(entry => entry.isIntersecting)) {
      shown += SHOWN_AT_FIRST;
      draw();
    }
  }, { rootMargin: '300px' });

  async function load() {
    try {
      status = await get('/status');
      frame.answered();
      draw();
    } catch (problem) {
      frame.failed(problem);
    }
  }

  async function loadStrips() {
    try {
      const answer = await get('/strips');
      strips = new Map(answer.strips.map(one =>
        [keyOf(one), one.days.map((marks, index) => ({ day: answer.days[index], marks }))]));
      draw();
    } catch (problem) {
      if (problem.status !== NOT_FOUND) {
        console.info('no strips', problem);
      }
    }
  }

  async function countQuarantine() {
    try {
      frame.badge('quarantine', (await get('/quarantine')).total);
    } catch (problem) {
      console.info('the quarantine is not counted', problem);
    }
  }

  async function loadSlowly() {
    await Promise.all([loadStrips(), countQuarantine()]);
  }

  async function turn(row, verb) {
    busy = new Set([...busy, keyOf(row)]);
    draw();
    try {
      await post(`/${verb}`, { system: row.system, kind: row.kind });
    } catch (problem) {
      frame.failed(problem);
    }
    busy.delete(keyOf(row));
    await load();
  }

  function rows() {
    const wanted = text.trim().toLocaleLowerCase();
    return status.systems
      .filter(row => row.system.toLocaleLowerCase().includes(wanted))
      .filter(CHOICES[choice]);
  }

  function choose(name) {
    choice = name;
    shown = SHOWN_AT_FIRST;
    draw();
  }

  function filter(event) {
    text = event.target.value;
    shown = SHOWN_AT_FIRST;
    draw();
  }

  const choices = () => html`
    <ul class="choices" aria-label=${t('overview.choose')}>
      ${Object.keys(CHOICES).map(name => [name, status.systems.filter(CHOICES[name]).length])
        .filter(([name, count]) => count > 0 || name === 'all' || name === choice)
        .map(([name, count]) => html`
          <li><button type="button" class="choice ${name}" aria-pressed=${name === choice} @click=${() => choose(name)}>
            ${t(`overview.choice.${name}`)} <b>${number(count)}</b>
          </button></li>`)}
    </ul>`;

  const lastRun = run => run
    ? html`
      <span class="line">${outcome(run.outcome)} <time datetime=${run.ended}>${when(run.ended)}</time></span>
      <small>${t('overview.counts', { sent: run.sent, unchanged: run.unchanged })}${run.quarantined
        ? html`, <b class="bad">${t('overview.quarantined', { n: run.quarantined })}</b>`
        : nothing}</small>`
    : html`<span class="line">${outcome('none')}</span>`;

  const message = row => row.lastRun && row.lastRun.outcome !== 'ok' && row.lastRun.message
    ? html`<p class="message" lang="en" title=${row.lastRun.message}>${row.lastRun.message}</p>`
    : nothing;

  const pausing = row => row.state !== 'disabled'
    ? html`
      <button type="button" class="quiet" ?disabled=${busy.has(keyOf(row))}
        @click=${() => turn(row, row.state === 'paused' ? 'resume' : 'pause')}>
        ${t(row.state === 'paused' ? 'overview.resume' : 'overview.pause')}
        <span class="unseen">${row.system}, ${kindName(row.kind)}</span>
      </button>`
    : nothing;

  const line = row => html`
    <tr role="row">
      <th role="rowheader" scope="row">
        <a href=${link('imports', 'of', row.system)}>${row.system}</a> <small>${kindName(row.kind)}</small>
      </th>
      <td role="cell" class="how">${state(row.state)}${row.reason ? html`<small lang="en">${row.reason}</small>` : nothing}</td>
      <td role="cell" class="last" data-label=${t('overview.lastRun')}>${lastRun(row.lastRun)}${message(row)}</td>
      <td role="cell" data-label=${t('overview.nextRun')}>${row.nextRun
        ? html`<time datetime=${row.nextRun}>${when(row.nextRun)}</time>` : '–'}</td>
      <td role="cell" data-label=${t('overview.complete')}>${row.completeDay ? day(row.completeDay) : '–'}</td>
      <td role="cell" class="number" data-label=${t('overview.lag')}>${row.lagSeconds === null
        ? '–' : span(row.lagSeconds)}</td>
      ${strips.size > 0
        ? html`<td role="cell" class="week" data-label=${t('overview.week')}>${guard(
          [strips.get(keyOf(row)), language()], () => strips.has(keyOf(row))
            ? strip(strips.get(keyOf(row)), `${row.system}, ${kindName(row.kind)}`) : '–')}</td>`
        : nothing}
      ${frame.may('operator') ? html`<td role="cell" class="act">${pausing(row)}</td>` : nothing}
    </tr>`;

  const table = all => html`
    <table class="systems" role="table">
      <caption class="unseen">${t('overview.systems')}</caption>
      <thead role="rowgroup"><tr role="row">
        <th role="columnheader" scope="col">${t('overview.system')}</th>
        <th role="columnheader" scope="col">${t('overview.state')}</th>
        <th role="columnheader" scope="col">${t('overview.lastRun')}</th>
        <th role="columnheader" scope="col">${t('overview.nextRun')}</th>
        <th role="columnheader" scope="col">${t('overview.complete')}</th>
        <th role="columnheader" scope="col" class="number">${t('overview.lag')}</th>
        ${strips.size > 0
          ? html`<th role="columnheader" scope="col" class="week">
            <span class="unseen">${t('overview.week')}</span>${scale([...strips.values()][0])}</th>`
          : nothing}
        ${frame.may('operator') ? html`<th role="columnheader" scope="col"><span class="unseen">${t('overview.act')}</span></th>`
          : nothing}
      </tr></thead>
      <tbody role="rowgroup">${repeat(all.slice(0, shown), keyOf, line)}</tbody>
    </table>
    ${all.length > shown
      ? html`<p class="more" ${ref(watch)}>${t('overview.more', { n: all.length - shown })}</p>`
      : nothing}`;

  function watch(element) {
    more.disconnect();
    if (element) {
      more.observe(element);
    }
  }

  const problems = () => {
    const found = status.problems.map(problemParts);
    found.sort((one, other) => one.severity.localeCompare(other.severity));
    const errors = found.filter(one => one.severity === 'error').length;
    return found.length + status.kept.length === 0 ? nothing : html`
      <details class="problems card ${errors ? 'bad' : 'warn'}" ?open=${errors > 0 || found.length <= PROBLEMS_OPEN}>
        <summary>${[errors > 0 ? t('overview.errors', { n: errors }) : '',
          found.length > errors ? t('overview.warnings', { n: found.length - errors }) : ''].filter(Boolean).join(', ')}</summary>
        ${status.kept.length > 0 ? html`
          <p>${t('overview.kept')}</p>
          <ul>${status.kept.map(one => html`<li>${one}</li>`)}</ul>` : nothing}
        <ul class="found">${found.map(one => html`
          <li>${severity(one.severity)} <code>${frame.may('administrator') ? placeLink(one.place) : one.place}</code> <span>${one.text}</span></li>`)}</ul>
      </details>`;
  };

  const configuration = () => html`
    <dl class="facts">
      <div><dt>${t('overview.live')}</dt>
        <dd><time datetime=${status.configuration.modified}>${dateTime(status.configuration.modified)}</time>
          <code title=${status.configuration.sha256}>${status.configuration.sha256.slice(0, FINGERPRINT_LENGTH)}</code></dd></div>
      <div><dt>${t('overview.since')}</dt><dd>${dateTime(status.since)}</dd></div>
      <div class="home"><dt>${t('overview.home')}</dt><dd class="path">${status.home}</dd></div>
    </dl>`;

  function draw() {
    if (status === null) {
      render(html`<h1>${t('overview.title')}</h1><p aria-busy="true">${t('frame.loading')}</p>`, place);
      return;
    }
    const all = rows();
    render(html`
      <div class="heading">
        <h1>${t('overview.title')}</h1>
        ${configuration()}
      </div>
      ${problems()}
      <div class="tools">
        ${choices()}
        <label class="filter"><span class="unseen">${t('overview.filter')}</span>
          <input type="search" placeholder=${t('overview.filter')} .value=${live(text)} @input=${filter}></label>
      </div>
      ${status.systems.length === 0 ? html`<p class="empty">${t('overview.none')}</p>`
        : all.length === 0 ? html`<p class="empty">${t('overview.noMatch')}</p>` : table(all)}
      ${strips.size > 0 ? legend() : nothing}`, place);
  }

  draw();
  const endings = [poll(load, REFRESH_MILLIS), poll(loadSlowly, SLOW_MILLIS), () => more.disconnect(), hide];
  return { draw, close: () => endings.forEach(end => end()) };
}
