// Keeps what was typed when a form was sent and nothing good came back (line down, session over, server away), and
// offers it
// back on the same page. Lives in this tab alone, belongs to one user (body data-user), never holds a password, a
// code or a
// file, and goes when the form succeeds or its user signs out (form data-forget). A page that tells of a failure
// carries
// data-problem; data-keep="no" opts out.
const prefix = 'sankofa.draft.';
const pendingKey = 'sankofa.sent';
const user = document.body.dataset.user ?? '';
const store = sessionStorage;
const neverKept = /^(password|file|hidden|submit|button|image|reset|select-multiple)$/;
const ticked = (field) => field.type === 'checkbox' || field.type === 'radio';

const forms = [...document.querySelectorAll('form[method="post" i]:not([data-keep="no"], [data-passkey])')];
const keyOf = (form) => `${prefix}${location.pathname}#${form.id || forms.indexOf(form)}`;
const kept = (form) => [...form.elements].filter((field) => field.name && !neverKept.test(field.type)
  && field.dataset.keep !== 'no' && field.autocomplete !== 'one-time-code');

function keep(form) {
  const fields = kept(form);
  const values = fields.filter((field) => !ticked(field) || field.checked).map((field) => [field.name, field.value]);
  const worthIt = fields.some((field) => !ticked(field) && field.value);
  if (!user || !worthIt) return;
  store.setItem(keyOf(form), JSON.stringify({ user, values }));
  store.setItem(pendingKey, keyOf(form));
}

function giveBack(form, values) {
  const left = [...values];
  for (const field of kept(form)) {
    const at = left.findIndex(([name, value]) => name === field.name && (!ticked(field) || value === field.value));
    if (ticked(field)) field.checked = at >= 0;
    else if (at >= 0) field.value = left[at][1];
    if (at >= 0) left.splice(at, 1);
  }
  form.dispatchEvent(new Event('input', { bubbles: true }));
}

function offer(form, values) {
  const template = document.querySelector('template#restore');
  if (!template) return;
  const notice = template.content.firstElementChild.cloneNode(true);
  const end = () => {
    store.removeItem(keyOf(form));
    notice.remove();
    form.querySelector('input:not([type="hidden"]), select, textarea')?.focus();
  };
  notice.querySelector('[data-restore]').addEventListener('click', () => {
    giveBack(form, values);
    end();
  });
  notice.querySelector('[data-discard]').addEventListener('click', end);
  form.prepend(notice);
}

function forget(unless) {
  for (const key of Object.keys(store).filter((name) => name.startsWith(prefix))) {
    if (!unless(JSON.parse(store.getItem(key)))) store.removeItem(key);
  }
}

if (user) forget((draft) => draft.user === user);

const pending = store.getItem(pendingKey);
const failed = document.querySelector('.error-summary, .validation-summary-errors, [data-problem]');
const sameForm = forms.some((form) => keyOf(form) === pending);
if (pending && user && !failed && (!sameForm || document.querySelector('.flash-done'))) {
  store.removeItem(pending);
  store.removeItem(pendingKey);
}
if (!failed) {
  for (const form of forms) {
    const draft = store.getItem(keyOf(form));
    if (draft) offer(form, JSON.parse(draft).values);
  }
}

const offline = document.querySelector('[data-offline]');
const showLine = () => {
  if (offline) offline.hidden = navigator.onLine;
};
window.addEventListener('online', showLine);
window.addEventListener('offline', showLine);
showLine();

// In the capturing phase, so that a form that cannot leave is still known as changed.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.matches('[data-forget]')) forget(() => false);
  else if (!forms.includes(form)) return;
  else keep(form);
  if (!navigator.onLine) {
    event.preventDefault();
    showLine();
    offline?.focus();
  }
}, true);
