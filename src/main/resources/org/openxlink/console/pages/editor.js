// A text editor with line numbers, colours and marks at the lines that are wrong.

const LIBRARY = '/lib/codemirror';
const SCRIPTS = ['codemirror.js', 'vb.js', 'properties.js'];

let loaded = null;

/** The editor's library is no module: it is fetched when an editor is first wanted. */
function library() {
  loaded ??= SCRIPTS.reduce((before, file) => before.then(() => script(file)), style());
  return loaded.then(() => window.CodeMirror);
}

function style() {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = `${LIBRARY}/codemirror.css`;
  return appended(link);
}

function script(file) {
  const element = document.createElement('script');
  element.src = `${LIBRARY}/${file}`;
  return appended(element);
}

function appended(element) {
  return new Promise((done, failed) => {
    element.onload = done;
    element.onerror = () => failed(new Error(element.src ?? element.href));
    document.head.append(element);
  });
}

/**
 * Puts an editor into a place.
 *
 * mode: 'vb' or 'properties'. changed(text) hears of each change. Returns { text, show, mark, goTo }.
 */
export async function editor(place, { label, mode, readOnly, changed }) {
  const CodeMirror = await library();
  const made = CodeMirror(place, {
    mode: mode === 'vb' ? 'text/x-vb' : 'text/x-properties',
    lineNumbers: true, readOnly, viewportMargin: 50, gutters: ['CodeMirror-linenumbers', 'signs'],
    extraKeys: { Tab: false, 'Shift-Tab': false }, // Tab leaves the editor, as everywhere
  });
  made.getInputField().setAttribute('aria-label', label);
  made.on('change', (_, change) => change.origin !== 'setValue' && changed(made.getValue()));
  let marks = [];
  return {
    text: () => made.getValue(),
    show(text) {
      if (text !== made.getValue()) {
        made.setValue(text);
      }
      setTimeout(() => made.refresh());
    },
    /** problems: [{ line, column, severity, text }] */
    mark(problems) {
      marks.forEach(mark => mark.clear());
      made.clearGutter('signs');
      marks = problems.filter(problem => problem.line > 0 && problem.line <= made.lineCount()).map(problem => {
        const line = problem.line - 1;
        made.setGutterMarker(line, 'signs', sign(problem));
        const from = Math.max(0, problem.column - 1);
        const to = problem.column > 0 ? from + 1 : made.getLine(line).length;
        return made.markText({ line, ch: from }, { line, ch: to }, { className: `marked-${problem.severity}`, title: problem.text });
      });
    },
    goTo(line) {
      made.setCursor(line - 1, 0);
      made.scrollIntoView({ line: line - 1, ch: 0 }, 100);
      made.focus();
    },
  };
}

function sign(problem) {
  const element = document.createElement('span');
  element.className = `sign-${problem.severity}`;
  element.textContent = problem.severity === 'error' ? '✕' : '!';
  element.title = problem.text;
  return element;
}
