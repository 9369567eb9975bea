// Hash routes: #/imports/12 opens the page "imports" with the words ["12"].

/** Page and words of the address now. */
export function route() {
  const [page = '', ...words] = location.hash.replace(/^#\/?/, '').split('?')[0].split('/').map(decoded);
  return { page, words };
}

/** The address of a page. */
export const link = (...words) => `#/${words.map(encodeURIComponent).join('/')}`;

export function go(...words) {
  location.hash = link(...words);
}

export function onRoute(action) {
  window.addEventListener('hashchange', action);
}

function decoded(word) {
  try {
    return decodeURIComponent(word);
  } catch (notEncoded) {
    return word;
  }
}
