// "/" searches, "g" and a letter goes (data-go), "?" lists the keys; all can be switched off in that list, for
// people whose
// dictation types letters. Menus close on Escape and on a click elsewhere.
const off = 'sankofa.keys-off';
const dialog = document.querySelector('dialog#keys');
const links = [...document.querySelectorAll('a[data-go]')];
let goUntil = 0;

const typing = (target) => target.closest?.('input, textarea, select, [contenteditable]');

function openKeys() {
  const list = dialog?.querySelector('[data-keys]');
  if (!list || dialog.open) return;
  if (!list.dataset.filled) {
    list.dataset.filled = 'yes';
    for (const link of links) {
      const term = document.createElement('dt');
      for (const key of ['g', link.dataset.go]) {
        const cap = document.createElement('kbd');
        cap.textContent = key;
        term.append(cap, ' ');
      }
      const text = document.createElement('dd');
      text.textContent = link.dataset.goName || link.textContent.trim();
      list.append(term, text);
    }
  }
  dialog.showModal();
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    const menu = event.target.closest?.('details.menu[open]');
    if (menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
  if (dialog?.open || localStorage.getItem(off)) return;
  if (event.key === '/') {
    const search = document.querySelector('[data-search]');
    if (search) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  } else if (event.key === '?') {
    openKeys();
  } else if (event.key === 'g') {
    goUntil = event.timeStamp + 1500;
  } else if (event.timeStamp < goUntil) {
    goUntil = 0;
    links.find((link) => link.dataset.go === event.key)?.click();
  }
});

document.addEventListener('click', (event) => {
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    if (!menu.contains(event.target)) menu.open = false;
  }
  if (event.target.closest('[data-open-keys]')) openKeys();
});

const silence = dialog?.querySelector('[data-keys-off]');
if (silence) {
  silence.checked = Boolean(localStorage.getItem(off));
  silence.addEventListener('change', () => {
    if (silence.checked) localStorage.setItem(off, 'yes');
    else localStorage.removeItem(off);
  });
}
