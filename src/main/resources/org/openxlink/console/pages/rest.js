// Talks to /api/v1. What goes wrong comes as a RestProblem with the sentence of the server.

import { saidOr } from './i18n.js';

const PREFIX = 'api/v1';
const UNAUTHORIZED = 401;
const NO_CONTENT = 204;
const WRONG_TOKEN = 'tokenMissing';

let csrf = '';
let regain = async () => false;

export class RestProblem extends Error {
  /** status 0: the server did not answer. lang: of the sentence, where the pages do not have it in theirs. code: what it says. */
  constructor(status, sentence, { lang, code } = {}) {
    super(sentence);
    this.status = status;
    this.lang = lang;
    this.code = code;
  }
}

/** action() is called when the session has ended, and resolves with whether the same user has one again. */
export function onSessionLost(action) {
  regain = action;
}

/** The session: user, role, ...; null when nobody is logged in. */
export async function session() {
  try {
    return remember(await ask('GET', '/session'));
  } catch (problem) {
    if (problem.status === UNAUTHORIZED) {
      return null;
    }
    throw problem;
  }
}

export async function logIn(user, password) {
  return remember(await ask('POST', '/session', { user, password }));
}

export async function logOut() {
  await ask('DELETE', '/session');
  csrf = '';
}

export const get = path => checked('GET', path);
export const post = (path, body) => checked('POST', path, body);
/** A file, or bytes, as they are. */
export const upload = (path, bytes) => checked('POST', path, bytes);
export const put = (path, body) => checked('PUT', path, body);
export const remove = path => checked('DELETE', path);

/** Server-sent events of a path; the cookie goes with it. */
export const events = path => new EventSource(PREFIX + path);

/** Where a file can be fetched from. */
export const address = path => PREFIX + path;

/** A path with these parameters, without those that are empty. */
export function withParameters(path, parameters) {
  const given = Object.entries(parameters).filter(([, value]) => value !== '' && value !== null && value !== undefined);
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

function remember(session) {
  csrf = session.csrf ?? '';
  return session;
}

/** What was sent and is not answered yet; a page that is left may still be writing. */
const writing = new Set();
export const written = () => Promise.allSettled([...writing]);

async function checked(method, path, body) {
  const answer = inSession(method, path, body);
  if (method !== 'GET') {
    writing.add(answer);
  }
  try {
    return await answer;
  } finally {
    writing.delete(answer);
  }
}

/** What is refused for want of a session was not done, so it is asked again once there is one. */
async function inSession(method, path, body) {
  try {
    return await ask(method, path, body);
  } catch (problem) {
    if (isOfAnotherSession(problem) && await regain()) {
      return ask(method, path, body);
    }
    throw problem;
  }
}

/** The token is wrong when somebody logged in again in another window of the browser. */
const isOfAnotherSession = ({ status, code }) => status === UNAUTHORIZED || code === WRONG_TOKEN;

async function ask(method, path, body) {
  const answer = await send(method, path, body);
  if (answer.ok) {
    return answer.status === NO_CONTENT ? null : answer.json();
  }
  throw await problem(answer);
}

async function send(method, path, body) {
  const headers = method === 'GET' ? {} : { 'X-CSRF-Token': csrf };
  const asIs = body === undefined || body instanceof Blob;
  headers['Content-Type'] = asIs ? 'application/octet-stream' : 'application/json';
  try {
    const sent = asIs ? body : JSON.stringify(body);
    return await fetch(PREFIX + path, { method, headers, body: sent, credentials: 'same-origin' });
  } catch (unreachable) {
    throw new RestProblem(0, unreachable.message);
  }
}

async function problem(answer) {
  try {
    const told = await answer.json();
    const { text, lang } = saidOr(told, told.detail ?? told.title ?? answer.statusText);
    return new RestProblem(answer.status, text, { lang, code: told.code });
  } catch (noJson) {
    return new RestProblem(answer.status, `${answer.status} ${answer.statusText}`, { lang: 'en' });
  }
}
