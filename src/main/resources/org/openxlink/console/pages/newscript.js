// A calculation script that is not there yet.

import { put } from './rest.js';

const MOST_SUMMED = 50;

/** Makes one in the draft, as Xlink began them: the sum of the values, times 100. One that is there stays as it is. */
export const createScript = (name, sources) => put(`/files/${encodeURIComponent(name)}`, { text: sumOf(sources), version: null });

function sumOf(sources) {
  const paras = Array.from({ length: Math.min(sources, MOST_SUMMED) }, (_, index) => `Para${index + 1}`);
  return `' ${paras.join(', ')}: the values of the sources in their order\n`
    + `Sub Main ()\n  Result = (${paras.join(' + ')}) * 100\nEnd Sub\n`;
}
