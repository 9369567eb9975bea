// States as a word, a sign and a colour; never a colour alone.

import { t, tOr } from './i18n.js';
import { html, svg } from './lit.js';

const shapes = {
  check: svg`<path d="M3 8.5l3.2 3.2L13 5"/>`,
  play: svg`<path d="M5 3.5l7 4.5-7 4.5z" class="full"/>`,
  clock: svg`<circle cx="8" cy="8" r="5.5"/><path d="M8 5v3.2l2 1.5"/>`,
  pause: svg`<path d="M5.5 4v8M10.5 4v8"/>`,
  cross: svg`<path d="M4 4l8 8M12 4l-8 8"/>`,
  half: svg`<circle cx="8" cy="8" r="5.5"/><path d="M8 2.5a5.5 5.5 0 0 1 0 11z" class="full"/>`,
  off: svg`<circle cx="8" cy="8" r="5.5"/><path d="M4.2 11.8l7.6-7.6"/>`,
  dash: svg`<path d="M3.5 8h9"/>`,
  alert: svg`<path d="M8 2.5L14 13H2z"/><path d="M8 6.5v3M8 11.2v.3"/>`,
};

/** state of an external system and kind, or outcome of a run: sign and tone. */
const LOOKS = {
  idle: ['check', 'good'],
  running: ['play', 'busy'],
  waiting: ['clock', 'warn'],
  paused: ['pause', 'warn'],
  disabled: ['off', 'off'],
  ok: ['check', 'good'],
  partial: ['half', 'warn'],
  failed: ['cross', 'bad'],
  'cut off': ['cross', 'bad'],
  none: ['dash', 'off'],
  error: ['cross', 'bad'],
  warning: ['alert', 'warn'],
};

export const sign = shape => html`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true">${shapes[shape]}</svg>`;

function badge(word, text) {
  const [shape, tone] = LOOKS[word] ?? LOOKS.none;
  return html`<span class="state ${tone}">${sign(shape)}<span>${text}</span></span>`;
}

export const state = word => badge(word, tOr(`state.${word}`, word));
export const outcome = word => badge(word, tOr(`outcome.${word}`, word));
export const works = passed => badge(passed ? 'ok' : 'failed', t(passed ? 'db.works' : 'db.fails'));
export const severity = word => badge(word, tOr(`severity.${word}`, word));

export const kindName = kind => t(kind === 'statuses' ? 'kind.statuses' : 'kind.contacts');
