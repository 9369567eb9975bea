// The keys of a section: as they are in the draft, and as somebody wants them.

/** keys: [{ key, value }] as they are. Names count in any case; an empty value is a key that is not set. */
export function settings(keys) {
  const was = new Map(keys.map(one => [low(one.key), one]));
  const wanted = new Map();
  const before = key => was.get(low(key))?.value ?? '';
  return {
    get: key => wanted.get(low(key))?.value ?? before(key),
    set(key, value) {
      if (value === before(key)) {
        wanted.delete(low(key));
      } else {
        wanted.set(low(key), { key: was.get(low(key))?.key ?? key, value });
      }
    },
    /** Those that are to change, as the server takes them. */
    changed: () => [...wanted.values()],
    /** Whether a secret is there that is not shown. */
    keeps: key => before(key) !== '' && !wanted.has(low(key)),
  };
}

const low = key => key.toLowerCase();
