// Logs in and out; everything goes through the REST interface.
const session = 'api/v1/session';
const byId = id => document.getElementById(id);
let token = '';

function show(who) {
  token = who ? who.csrf : '';
  byId('login').hidden = Boolean(who);
  byId('inside').hidden = !who;
  byId('said').textContent = who ? `${who.user}, ${who.role}` : '';
}

async function logIn(event) {
  event.preventDefault();
  const fields = new FormData(event.target);
  const answer = await fetch(session, {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify({user: fields.get('user'), password: fields.get('password')})
  });
  const said = await answer.json();
  if (answer.ok) {
    event.target.reset();
    show(said);
  } else {
    byId('said').textContent = said.detail;
  }
}

async function logOut() {
  await fetch(session, {method: 'DELETE', headers: {'X-CSRF-Token': token}});
  show(null);
}

byId('login').addEventListener('submit', logIn);
byId('leave').addEventListener('click', logOut);
const answer = await fetch(session);
show(answer.ok ? await answer.json() : null);
