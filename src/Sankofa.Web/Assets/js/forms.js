// The error summary takes the focus; a form with unsaved changes warns before it is left; one press sends once;
// data-select-all ticks the rows of its table.
document.querySelector('.error-summary, .validation-summary-errors')?.focus();

const changed = new Set();
const sent = new WeakMap();
const guarded = 'form[method="post" i]:not([data-leave="free"], [data-passkey])';
const doublePress = 3000;

document.addEventListener('input', (event) => {
  const form = event.target.form;
  if (form?.matches(guarded)) changed.add(form);
});
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.timeStamp - (sent.get(form) ?? -doublePress) < doublePress) {
    event.preventDefault();
  } else if (!event.defaultPrevented && form.method === 'post') {
    sent.set(form, event.timeStamp);
    changed.clear();
  }
});
document.addEventListener('reset', (event) => changed.delete(event.target));
window.addEventListener('beforeunload', (event) => {
  if (changed.size) event.preventDefault();
});

for (const all of document.querySelectorAll('[data-select-all]')) {
  const scope = all.closest('form, table');
  const rows = [...scope.querySelectorAll(`input[type="checkbox"][name="${CSS.escape(all.dataset.selectAll)}"]`)];
  const count = scope.querySelector('[data-selected-count]');
  const show = () => {
    const ticked = rows.filter((row) => row.checked).length;
    all.checked = ticked > 0 && ticked === rows.length;
    all.indeterminate = ticked > 0 && ticked < rows.length;
    if (count) count.textContent = ticked.toLocaleString(document.documentElement.lang || undefined);
  };
  all.closest('[hidden]')?.removeAttribute('hidden');
  all.addEventListener('change', () => {
    for (const row of rows) row.checked = all.checked;
    show();
  });
  for (const row of rows) row.addEventListener('change', show);
  show();
}
