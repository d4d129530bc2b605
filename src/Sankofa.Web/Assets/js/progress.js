// data-progress="URL" follows a long piece of work by server-sent events. Each message is JSON { value, max, text };
// the event named "done" is { text, href } and ends it. What is read aloud changes at most every five seconds.
const spoken = 5000;

for (const box of document.querySelectorAll('[data-progress]')) {
  const bar = box.querySelector('progress');
  const text = box.querySelector('[data-progress-text]');
  const link = box.querySelector('[data-progress-link]');
  const voice = document.createElement('span');
  voice.className = 'visually-hidden';
  voice.setAttribute('aria-live', 'polite');
  box.append(voice);
  let last = 0;
  const say = (words, now) => {
    text.textContent = words;
    if (now - last > spoken) {
      voice.textContent = words;
      last = now;
    }
  };

  const source = new EventSource(box.dataset.progress);
  source.addEventListener('message', (event) => {
    const step = JSON.parse(event.data);
    bar.max = step.max;
    bar.value = step.value;
    say(step.text, event.timeStamp);
  });
  source.addEventListener('done', (event) => {
    source.close();
    const end = JSON.parse(event.data);
    bar.value = bar.max;
    say(end.text, Infinity);
    if (link && end.href) {
      link.href = end.href;
      link.hidden = false;
    }
  });
}
