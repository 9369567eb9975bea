// Asks again and again while its page is seen.

/** Calls load at once and then every so many milliseconds after the last answer; returns what ends it. */
export function poll(load, millis) {
  let ended = false;
  let timer = 0;

  async function turn() {
    if (!document.hidden) {
      await load();
    }
    if (!ended) {
      timer = setTimeout(turn, millis);
    }
  }

  function seen() {
    if (!document.hidden) {
      clearTimeout(timer);
      turn();
    }
  }

  document.addEventListener('visibilitychange', seen);
  turn();
  return () => {
    ended = true;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', seen);
  };
}
