// Talks to /api/v1. What goes wrong comes as a RestProblem with the sentence of the server.

const PREFIX = 'api/v1';
const UNAUTHORIZED = 401;
const NO_CONTENT = 204;

let csrf = '';
let whenSignedOut = () => {};

export class RestProblem extends Error {
  /** status 0: the server did not answer. */
  constructor(status, sentence) {
    super(sentence);
    this.status = status;
  }
}

/** Is called when the session has ended. */
export function onSignedOut(action) {
  whenSignedOut = action;
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

async function checked(method, path, body) {
  try {
    return await ask(method, path, body);
  } catch (problem) {
    if (problem.status === UNAUTHORIZED) {
      whenSignedOut();
    }
    throw problem;
  }
}

async function ask(method, path, body) {
  const answer = await send(method, path, body);
  if (answer.ok) {
    return answer.status === NO_CONTENT ? null : answer.json();
  }
  throw new RestProblem(answer.status, await sentence(answer));
}

async function send(method, path, body) {
  const headers = method === 'GET' ? {} : { 'X-CSRF-Token': csrf };
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  try {
    const text = body === undefined ? undefined : JSON.stringify(body);
    return await fetch(PREFIX + path, { method, headers, body: text, credentials: 'same-origin' });
  } catch (unreachable) {
    throw new RestProblem(0, unreachable.message);
  }
}

async function sentence(answer) {
  try {
    const problem = await answer.json();
    return problem.detail ?? problem.title ?? answer.statusText;
  } catch (noJson) {
    return `${answer.status} ${answer.statusText}`;
  }
}
