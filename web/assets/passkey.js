// The one script of the pages: asks the browser for a passkey, and sends the answer with the form that it belongs to.
// Forms that need it are hidden until it knows that the browser can.
(() => {
  'use strict';

  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));

  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

  const named = (keys) => (keys || []).map((key) => ({ ...key, id: bytes(key.id) }));

  /** Makes or shows a passkey, as the house asks; what the device answers, as JSON. */
  async function ask(kind, asked) {
    const publicKey = { ...asked, challenge: bytes(asked.challenge) };
    if (kind === 'create') {
      publicKey.user = { ...asked.user, id: bytes(asked.user.id) };
      publicKey.excludeCredentials = named(asked.excludeCredentials);
    } else {
      publicKey.allowCredentials = named(asked.allowCredentials);
    }
    const made = await navigator.credentials[kind]({ publicKey });
    const said = made.response;
    const response = { clientDataJSON: text(said.clientDataJSON) };
    if (kind === 'create') {
      response.attestationObject = text(said.attestationObject);
      response.transports = said.getTransports ? said.getTransports() : [];
    } else {
      response.authenticatorData = text(said.authenticatorData);
      response.signature = text(said.signature);
      response.userHandle = said.userHandle ? text(said.userHandle) : null;
    }
    return JSON.stringify({ id: made.id, rawId: text(made.rawId), type: made.type, response, extensions: {} });
  }

  async function submit(form) {
    const trouble = form.querySelector('[data-trouble]');
    const button = form.querySelector('button');
    trouble.hidden = true;
    button.disabled = true;
    try {
      const answer = await fetch(form.dataset.ask, { method: 'POST', redirect: 'error' });
      if (!answer.ok) throw new Error(String(answer.status));
      const asked = await answer.json();
      form.elements.passkey.value = await ask(form.dataset.passkey, asked.publicKey);
      form.elements.ask.value = asked.ask;
      form.submit();
    } catch {
      // Most often somebody has closed the browser's question.
      trouble.hidden = false;
    }
    button.disabled = false;
  }

  if (!window.PublicKeyCredential || !navigator.credentials) return;
  for (const form of document.querySelectorAll('form[data-passkey]')) {
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submit(form);
    });
  }
})();
