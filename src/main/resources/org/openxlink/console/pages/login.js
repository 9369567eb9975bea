// Who has no session lands here.

import { t } from './i18n.js';
import { html, nothing, render } from './lit.js';
import { logIn } from './rest.js';

/** done gets the session. */
export function login(place, done) {
  let problem = '';
  let busy = false;

  async function send(event) {
    event.preventDefault();
    const fields = new FormData(event.target);
    busy = true;
    draw();
    try {
      await done(await logIn(fields.get('user'), fields.get('password')));
    } catch (refused) {
      problem = refused.status === 0 ? t('frame.unreachable') : refused.message;
      busy = false;
      draw();
    }
  }

  function draw() {
    render(html`
      <section class="login card">
        <h1>${t('login.title')}</h1>
        <p class="hint">${t('login.hint')}</p>
        <form @submit=${send}>
          <label>${t('login.user')} <input name="user" autocomplete="username" required autocapitalize="none"></label>
          <label>${t('login.password')}
            <input name="password" type="password" autocomplete="current-password" required>
          </label>
          <p class="refused" role="alert">${problem || nothing}</p>
          <button type="submit" ?disabled=${busy}>${t('login.do')}</button>
        </form>
      </section>`, place);
  }

  draw();
  place.querySelector('input').focus();
  return { draw, close() {} };
}
