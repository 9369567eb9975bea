// What is to be imported by hand.

import { dayOf, t } from './i18n.js';
import { html, live, nothing, repeat } from './lit.js';
import { get, post } from './rest.js';

const DAY_MILLIS = 24 * 3600 * 1000;
const MOST_DAYS = 3660;
const MANY_SYSTEMS = 8;
const SHOWN = 100;

/** started gets the id of the import; running says whether one is followed. */
export function importForm(draw, system, started, running) {
  let names = [];
  let chosen = new Set(system ? [system] : []);
  let filter = '';
  let problem = '';
  let problemLang;
  let busy = false;
  const order = {
    contacts: true,
    statuses: true,
    all: system === '',
    firstDay: dayOf(Date.now() - DAY_MILLIS),
    days: 1,
    force: false,
    writeZeros: false,
  };

  async function load() {
    try {
      const status = await get('/status');
      names = [...new Set(status.systems.map(one => one.system))];
    } catch (failure) {
      told(failure);
    }
    draw();
  }

  async function send(event) {
    event.preventDefault();
    told({ message: refusal() });
    if (problem === '') {
      busy = true;
      draw();
      try {
        const { id } = await post('/imports', wanted());
        started(id);
      } catch (failure) {
        told(failure);
      }
      busy = false;
    }
    draw();
  }

  function told({ message, lang }) {
    problem = message;
    problemLang = lang;
  }

  function refusal() {
    if (!order.contacts && !order.statuses) {
      return t('form.noKind');
    }
    if (order.firstDay > dayOf(Date.now())) {
      return t('form.future');
    }
    return !order.all && chosen.size === 0 ? t('form.noSystem') : '';
  }

  const wanted = () => ({
    kinds: ['contacts', 'statuses'].filter(kind => order[kind]),
    systems: order.all ? [] : [...chosen],
    firstDay: order.firstDay,
    days: Number(order.days),
    force: order.force,
    writeZeros: order.writeZeros,
  });

  function set(name, value) {
    order[name] = value;
    draw();
  }

  function pick(name, on) {
    chosen = new Set(chosen);
    on ? chosen.add(name) : chosen.delete(name);
    draw();
  }

  const check = (name, help) => html`
    <label class="check">
      <input type="checkbox" name=${name} .checked=${live(order[name])} @change=${e => set(name, e.target.checked)}>
      <span>${t(`form.${name}`)}${help ? html`<small>${t(`form.${name}.help`)}</small>` : nothing}</span>
    </label>`;

  const systems = () => {
    const found = names.filter(name => name.toLocaleLowerCase().includes(filter.trim().toLocaleLowerCase()));
    return html`
      <div class="pick">
        ${names.length > MANY_SYSTEMS ? html`
          <input type="search" aria-label=${t('form.filter')} placeholder=${t('form.filter')} .value=${live(filter)}
            @input=${e => { filter = e.target.value; draw(); }}>` : nothing}
        <div class="names" role="group" aria-label=${t('form.systems')}>
          ${repeat(found.slice(0, SHOWN), name => name, name => html`
            <label class="check"><input type="checkbox" .checked=${live(chosen.has(name))}
              @change=${e => pick(name, e.target.checked)}><span>${name}</span></label>`)}
          ${found.length > SHOWN ? html`<small>${t('form.moreNames', { n: found.length - SHOWN })}</small>` : nothing}
        </div>
      </div>`;
  };

  const view = () => html`
    <section class="card" aria-labelledby="by-hand">
      <h2 id="by-hand">${t('form.title')}</h2>
      <form class="order" @submit=${send}>
        <fieldset>
          <legend>${t('form.kinds')}</legend>
          ${check('contacts')} ${check('statuses')}
        </fieldset>
        <fieldset>
          <legend>${t('form.systems')}</legend>
          <label class="check"><input type="radio" name="which" .checked=${live(order.all)}
            @change=${() => set('all', true)}><span>${t('form.all')}</span></label>
          <label class="check"><input type="radio" name="which" .checked=${live(!order.all)}
            @change=${() => set('all', false)}><span>${t('form.some')}</span></label>
          ${order.all ? nothing : systems()}
        </fieldset>
        <fieldset class="days">
          <legend>${t('form.period')}</legend>
          <label>${t('form.firstDay')}
            <input type="date" name="firstDay" required .value=${live(order.firstDay)}
              @input=${e => { order.firstDay = e.target.value; }}></label>
          <label>${t('form.days')}
            <input type="number" name="days" required min="1" max=${MOST_DAYS} .value=${live(String(order.days))}
              @input=${e => { order.days = e.target.value; }}></label>
        </fieldset>
        <fieldset>
          <legend>${t('form.options')}</legend>
          ${check('force', true)} ${check('writeZeros', true)}
        </fieldset>
        <div class="go">
          <button type="submit" ?disabled=${busy || running()}>${t('form.start')}</button>
          <p class="refused" role="alert" lang=${problemLang ?? nothing}>${problem || nothing}</p>
        </div>
      </form>
    </section>`;

  load();
  return { view };
}
