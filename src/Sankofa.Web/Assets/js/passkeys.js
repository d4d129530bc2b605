// <form method="post" data-passkey="create|get" data-options-url="…" data-credential-field="Credential">: asks the
// server for
// options, the device for a credential, puts it as JSON into the hidden field and sends the form. A refusal or a
// failure
// shows [data-passkey-error]; a browser without passkeys shows [data-passkey-unsupported] instead of the button.
const able = Boolean(window.PublicKeyCredential?.parseCreationOptionsFromJSON && navigator.credentials);

async function credentialFor(form) {
  const answer = await fetch(form.dataset.optionsUrl, {
    method: 'POST',
    body: new URLSearchParams(new FormData(form)),
    headers: { Accept: 'application/json' },
    credentials: 'same-origin',
  });
  if (!answer.ok) throw new Error(`Passkey options: ${answer.status}`);
  const options = await answer.json();
  return form.dataset.passkey === 'create'
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

for (const form of document.querySelectorAll('form[data-passkey]')) {
  const button = form.querySelector('button:not([type="button"])');
  const error = form.querySelector('[data-passkey-error]');
  if (!able) {
    button.hidden = true;
    const unsupported = form.querySelector('[data-passkey-unsupported]');
    if (unsupported) unsupported.hidden = false;
    continue;
  }
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    button.disabled = true;
    error.hidden = true;
    try {
      const credential = await credentialFor(form);
      form.elements[form.dataset.credentialField].value = JSON.stringify(credential);
      form.submit();
    } catch (failure) {
      console.warn(failure);
      error.hidden = false;
      error.focus();
    } finally {
      button.disabled = false;
    }
  });
}
