// The frame: header, menu, banner, and the page that the address names.

import { belongTo } from './begun.js';
import { LANGUAGES, language, preferred, remember, speak, t, useZone } from './i18n.js';
import { html, live, nothing, render } from './lit.js';
import { login, loginAgain } from './login.js';
import { PAGES } from './pages.js';
import { get, logOut, onSessionLost, session, written } from './rest.js';
import { link, onRoute, route } from './router.js';

const UNAUTHORIZED = 401;
const ROLES = ['viewer', 'operator', 'administrator'];

const place = document.createElement('div');
place.id = 'app';
document.body.append(place);

let who = null;
let problem = '';
let problemLang;
let lost = false;
let badges = {};
let opened = null;
let regaining = null;

const may = role => who !== null && ROLES.indexOf(who.role) >= ROLES.indexOf(role);

/** What pages get of the frame. */
const frame = {
  may,
  /** Shows above the page why a request failed, until it is closed, the next page comes or the service answers again. */
  failed({ status, message, lang }) {
    if (status !== UNAUTHORIZED) { // that leads to the login
      lost = status === 0;
      tell(lost ? t('frame.unreachable') : message, lost ? undefined : lang);
    }
  },
  /** A request that is repeated went well. */
  answered() {
    if (lost) {
      tell('');
    }
  },
  /** What somebody wanted was done. */
  done() {
    tell('');
  },
  /** A number beside a page's name in the menu; 0 takes it away. */
  badge(path, count) {
    if (badges[path] !== count) {
      badges = { ...badges, [path]: count };
      drawFrame();
    }
  },
};

/** lang: of the sentence, where it is not that of the page. */
function tell(sentence, lang) {
  lost &&= sentence !== '';
  if (sentence !== problem) {
    problem = sentence;
    problemLang = lang;
    drawFrame();
  }
}

async function start() {
  await speak(preferred());
  onRoute(open);
  onSessionLost(regained);
  try {
    await enter(await session());
  } catch (unreachable) {
    problem = t('frame.unreachable');
  }
  open();
}

/** Whether the user has a session again; all requests that need one wait for the same answer. */
function regained() {
  regaining ??= regain().finally(() => { regaining = null; });
  return regaining;
}

async function regain() {
  if (who === null) {
    return false;
  }
  const now = await session() ?? await loginAgain(who.user); // another window may have logged in
  if (now.user !== who.user) {
    location.reload();
    return new Promise(() => {}); // nothing of the one user is done as the other
  }
  who = now;
  drawFrame();
  return true;
}

function open() {
  opened?.close();
  opened = null;
  const page = pageNow();
  problem = who === null ? problem : '';
  drawFrame();
  document.title = who === null ? 'OpenXlink' : `${t(page.title)} – OpenXlink`;
  opened = who === null ? login(emptied(), signedIn) : page.open(emptied(), frame, route().words);
}

/** Each page has an element of its own: what a page before draws late is not seen. */
function emptied() {
  const main = document.getElementById('page');
  const own = document.createElement('div');
  main.replaceChildren(own);
  if (document.activeElement === document.body) {
    main.focus(); // the link that led here is gone
  }
  return own;
}

function pageNow() {
  const seen = PAGES.filter(page => may(page.role));
  return seen.find(page => page.path === route().page) ?? seen[0];
}

/** The pages need to know whose days are meant. */
async function enter(session) {
  if (session !== null) {
    useZone((await get('/about')).zone);
    belongTo(session.user);
  }
  who = session;
}

async function signedIn(session) {
  await enter(session);
  problem = '';
  open();
  document.getElementById('page').focus();
}

async function leave() {
  opened?.close(); // which may write what was not kept yet
  opened = null;
  await written();
  try {
    await logOut();
  } catch (problem) {
    console.info('the session had ended already', problem);
  }
  who = null;
  belongTo('');
  open();
}

async function switchLanguage(event) {
  const tag = event.target.value;
  await speak(tag);
  remember(tag);
  drawFrame();
  document.title = who === null ? 'OpenXlink' : `${t(pageNow().title)} – OpenXlink`;
  opened?.draw();
}

const current = (page, now) => page === now ? 'page' : page.path === now.under ? 'true' : nothing;

const menu = now => html`
  <nav class="menu" aria-label=${t('frame.menu')}>
    <ul>
      ${PAGES.filter(page => may(page.role) && !page.under).map(page => html`
        <li>
          <a href=${link(...(page.path ? [page.path] : []))} aria-current=${current(page, now)}>
            ${t(page.title)}${badges[page.path]
              ? html` <span class="count">${badges[page.path]}</span>`
              : nothing}
          </a>
        </li>`)}
    </ul>
  </nav>`;

const user = () => html`
  <span class="user"><span class="name">${who.user}</span> <small>${t(`role.${who.role}`)}</small></span>
  <button type="button" class="quiet" @click=${leave}>${t('frame.logOut')}</button>`;

const banner = () => html`
  <div class="banner" role="alert">
    <span class="sign" aria-hidden="true">!</span>
    <p lang=${problemLang ?? nothing}>${problem}</p>
    <button type="button" class="quiet" @click=${() => tell('')}>${t('frame.close')}</button>
  </div>`;

function skip(event) {
  event.preventDefault(); // the address names the page, not a place in it
  document.getElementById('page').focus();
}

function drawFrame() {
  render(html`
    <a class="skip" href="#page" @click=${skip}>${t('frame.skip')}</a>
    <header class="top">
      <div class="bar">
        <a class="brand" href="#/"><img src="icon.svg" alt="" width="26" height="26">OpenXlink</a>
        <span class="fill"></span>
        <label class="language">
          <span class="unseen">${t('frame.language')}</span>
          <select .value=${live(language())} @change=${switchLanguage}>
            ${Object.entries(LANGUAGES).map(([tag, name]) => html`
              <option value=${tag} lang=${tag} ?selected=${tag === language()}>${name}</option>`)}
          </select>
        </label>
        ${who === null ? nothing : user()}
      </div>
      ${who === null ? nothing : menu(pageNow())}
    </header>
    ${problem ? banner() : nothing}
    <main id="page" tabindex="-1"></main>`, place);
}

start();
