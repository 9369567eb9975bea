// What somebody began in an assistant and has not kept in the draft yet, by the name of the external system. It lives in the
// memory of the page, as passwords may be in it, and is forgotten with the user.

const all = [];
let owner = '';

/** Another user's work is nobody's. '' is nobody. */
export function belongTo(user) {
  if (user !== owner) {
    all.forEach(work => work.clear());
    owner = user;
  }
}

/** Work of one kind of assistant: take(name), undefined where nothing was begun; keep(name, work); forget(name). */
export function begun() {
  const works = new Map();
  all.push(works);
  return {
    take: name => works.get(low(name)),
    keep: (name, work) => works.set(low(name), work),
    forget: name => works.delete(low(name)),
  };
}

const low = name => name.trim().toLowerCase();
