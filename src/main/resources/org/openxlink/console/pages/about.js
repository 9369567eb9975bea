// What runs here.

import { dateTime, size, t } from './i18n.js';
import { html, render } from './lit.js';
import { poll } from './poll.js';
import { get } from './rest.js';

const REFRESH_MILLIS = 5000;

export const about = { path: 'about', title: 'about.title', role: 'viewer', open };

function open(place, frame) {
  let answer = null;

  async function load() {
    try {
      answer = await get('/about');
      frame.answered();
      draw();
    } catch (problem) {
      frame.failed(problem);
    }
  }

  const fact = (name, value) => html`<div><dt>${t(`about.${name}`)}</dt><dd>${value}</dd></div>`;

  const memory = ({ used, committed, most }) => html`
    <meter min="0" max=${most} high=${most * 0.9} .value=${used} aria-label=${t('about.memory')}></meter>
    ${t('about.heap', { used: size(used), committed: size(committed), most: size(most) })}`;

  const facts = () => html`
    <dl class="facts card">
      ${fact('version', html`OpenXlink ${answer.version}`)}
      ${fact('java', html`${answer.java.version} <small>${answer.java.engine}, ${answer.java.vendor}</small>`)}
      ${fact('memory', memory(answer.memory))}
      ${fact('machine', html`${answer.machine.name} ${answer.machine.version}
        <small>${answer.machine.architecture}, ${t('about.processors', { n: answer.machine.processors })}</small>`)}
      ${fact('started', dateTime(answer.started))}
      ${fact('process', String(answer.machine.process))}
      ${fact('home', answer.home)}
      ${fact('zone', answer.zone)}
    </dl>`;

  const libraries = () => html`
    <h2>${t('about.libraries')}</h2>
    <p class="hint">${t('about.licence')}</p>
    <div class="wide" tabindex="0" role="region" aria-label=${t('about.libraries')}><table class="dense">
      <caption class="unseen">${t('about.libraries')}</caption>
      <thead><tr>
        <th scope="col">${t('about.library')}</th><th scope="col">${t('about.libraryVersion')}</th>
        <th scope="col">${t('about.libraryLicence')}</th>
      </tr></thead>
      <tbody>${answer.libraries.map(one => html`
        <tr><td>${one.name}</td><td>${one.version}</td><td>${one.licence ?? '–'}</td></tr>`)}</tbody>
    </table></div>
    <p class="hint">${t('about.count', { n: answer.libraries.length })}</p>`;

  function draw() {
    render(html`
      <h1>${t('about.title')}</h1>
      ${answer === null ? html`<p aria-busy="true">${t('frame.loading')}</p>` : html`${facts()}${libraries()}`}`, place);
  }

  draw();
  return { draw, close: poll(load, REFRESH_MILLIS) };
}
