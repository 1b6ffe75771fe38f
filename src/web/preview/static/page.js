// Everything works without this. With it the page stays where it is: forms are sent in the background, what comes back
// takes the place of what has changed, and new messages come by themselves.

const LOOK_EVERY = 3000;
const messages = document.getElementById('messages');
const asked = document.getElementById('asked');
const status = document.getElementById('status');

/** Gets a page, which may be another one than was asked for. */
async function pageAt(address, request) {
  const response = await fetch(address, request);
  if (!response.ok) throw new Error(await response.text());
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

/** Adds messages that are new, and puts those that have changed in their place. Returns the last new one. */
function showMessages(page) {
  const there = page.getElementById('messages');
  const found = [...there.children];
  let added = null;
  for (const message of found) {
    const known = document.getElementById(message.id);
    if (known === null) {
      added = message;
      messages.append(message);
    } else if (known.outerHTML !== message.outerHTML) known.replaceWith(message);
  }
  const ids = new Set(found.map(({ id }) => id));
  for (const message of [...messages.children]) if (!ids.has(message.id)) message.remove();
  messages.dataset.version = there.dataset.version;
  return added;
}

/** Shows the form that a page asks to be filled in, if it does. */
function showForm(page) {
  const form = page.getElementById('form');
  const before = document.getElementById('form');
  before?.close();
  asked.replaceChildren(...(form === null ? [] : [form]));
  if (form === null) return;
  form.removeAttribute('open');
  form.showModal();
}

/** Shows what belongs to the page, whatever was asked for. */
function show(page) {
  const { look, theme } = page.documentElement.dataset;
  Object.assign(document.documentElement.dataset, { look, theme });
  const colours = 'meta[name=color-scheme]';
  document.querySelector(colours).content = page.querySelector(colours).content;
  for (const button of document.querySelectorAll('.settings button')) {
    button.ariaPressed = String(button.value === (button.name === 'look' ? look : theme));
  }
  return showMessages(page);
}

async function send(form, button) {
  const isLine = form.classList.contains('line');
  form.ariaBusy = 'true';
  try {
    const body = new URLSearchParams(new FormData(form, button));
    const page = await pageAt(form.action, { method: 'POST', body });
    const added = show(page);
    showForm(page);
    if (isLine) form.reset();
    added?.scrollIntoView({ block: 'start' });
    status.textContent = '';
  } catch {
    status.textContent = document.body.dataset.lost;
  } finally {
    form.ariaBusy = 'false';
  }
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  event.preventDefault();
  // A second press while the first is under way is the same wish.
  if (form.ariaBusy !== 'true') send(form, event.submitter);
});

document.addEventListener('click', (event) => {
  if (event.target.closest?.('[data-close]') === null) return;
  event.preventDefault();
  document.getElementById('form').close();
});

/** What is posted by itself, or put right, is looked for while somebody may see it. */
async function look() {
  if (document.hidden) return;
  try {
    const version = await (await fetch('/version')).text();
    status.textContent = '';
    if (version === messages.dataset.version) return;
    showMessages(await pageAt(location.pathname.startsWith('/thread/') ? location.pathname : '/'));
  } catch {
    status.textContent = document.body.dataset.lost;
  }
}

setInterval(look, LOOK_EVERY);
const form = document.getElementById('form');
if (form !== null) {
  form.removeAttribute('open');
  form.showModal();
}
